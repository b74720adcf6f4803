#include "device.h"
#include <stdlib.h>

static int ascending(const void *a, const void *b) {
  return *(const int *)a - *(const int *)b;
}
static int neverDescending(const void *a, const void *b) {
  return ascending(b, a);
}
static int by_key(const void *key, const void *element) {
  return ascending(key, element);
}

struct sum {
  int total;
  visitor *after;
};
static void after(void *data, int value) { ((struct sum *)data)->total += value; }
static void add(void *data, int value) {
  struct sum *sum = data;
  sum->total += value;
  sum->after(data, 0);
}
static void neverAdd(void *data, int value) { add(data, value); }

static void print(const char *text) { (void)text; }

typedef int (*compare_fn)(const void *, const void *);
static compare_fn comparator(int up) { return up ? ascending : NULL; }

static int first(void) { return 1; }
static int second(void) { return 2; }
static int neverSecond(void) { return second(); }

int main(void) { // root: main main
  int values[] = {3, 1, 2};
  qsort(values, 3, sizeof *values, ascending);
  qsort(values, 3, sizeof *values, comparator(1));
  int key = 2;
  int found = bsearch(&key, values, 3, sizeof *values, by_key) != NULL;

  struct sum sum = {0, after};
  each(values, 3, add, &sum);

  struct device device = {&disk, &sum, NULL};
  found += device_open(&device) + device_read(&device, 1);

  log_line("before");
  set_logger(print);
  log_line("after");

  int (*table[2])(void) = {first};
  table[1] = &second;
  for (int i = 0; i < 2; ++i)
    found += table[i]();
  for (struct command *c = commands; c->name; ++c)
    found += c->run(1, NULL);
  int (**p)(void) = table + 1;
  found += (*p)();
  return found > 0 && sum.total == 6 ? 0 : 1;
}
