#ifndef DEVICE_H
#define DEVICE_H
#include <stddef.h>

struct device;
struct operations {
  int (*open)(struct device *);
  int (*read)(struct device *, int);
  int (*close)(struct device *); /* nobody calls it */
};
struct device {
  const struct operations *operations;
  void *data;
  struct device *next;
};

typedef void visitor(void *data, int value);
typedef int (*command_fn)(int argc, char **argv);

struct command {
  const char *name;
  command_fn run;
};

int device_open(struct device *d);
int device_read(struct device *d, int n);
void each(const int *values, size_t n, visitor *visit, void *data);
void set_logger(void (*log)(const char *));
void log_line(const char *text);
extern const struct operations disk, neverDisk;
extern struct command commands[];
#endif
