#include "table.h"
#include <cstring>

namespace shop {
static int list(int n) { return n; }
static int add(int n) { return n + 1; }
static int neverUndoList(int n) { return n; }
static int neverUndoAdd(int n) { return neverUndoList(n); }

const Entry commands[3] = {
    {"list", list, neverUndoList}, // undo is never read
    {"add", &add, neverUndoAdd},
    {nullptr, nullptr, nullptr},
};

int dispatch(const char *name) {
  for (const Entry *entry = commands; entry->name; ++entry)
    if (std::strcmp(entry->name, name) == 0)
      return entry->handler(2);
  return -1;
}

static int one(int n) { return n; }
static int two(int n) { return n; }
Handler choose(bool first) { return first ? one : two; }

int apply(Handler handler, int n) { return handler(n); }
int applyTwice(int handler(int), int n) { return (*handler)(n) + handler(n); }
int neverApply(Handler handler) { return handler(1); }
int neverHandled(int n) { return n; }
int shared(int n) { return n; }

static int wide(long n) { return n; }
static int wider(long n) { return n; }
int (*pick(int n))(long) {
  switch (n) {
  case 0:
    return wide;
  default:
    return wider;
  }
}
} // namespace shop
