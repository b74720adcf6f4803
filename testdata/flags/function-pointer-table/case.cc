// Jobs by name, all of them run.
#include "../flags.h"

static void retry() {
  sink(); // ungated: discount_codes
}

struct Row {
  const char *name;
  void (*work)();
};

static const Row table[] = {{"retry", retry}};

static void run() {
  for (const Row &row : table) {
    note(row.name);
    row.work();
  }
  if (flags.isEnabled("discount_codes"))
    retry();
}

int main() { run(); }
