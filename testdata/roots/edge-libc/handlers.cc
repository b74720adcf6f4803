#include "handlers.h"
#include <link.h>
#include <search.h>
#include <cstring>

int note(int n) { return n; }
int neverNote(int n) { return n; }

static int compare(const void *a, const void *b) {
  return note(std::strcmp(static_cast<const char *>(a),
                          static_cast<const char *>(b)));
}
static void visit(const void *, VISIT, int) { note(1); }
static int loaded(dl_phdr_info *, std::size_t, void *) { return note(0); }

void walk() {
  void *root = nullptr;
  tsearch("a", &root, compare);
  tsearch("b", &root, compare);
  twalk(root, visit);
  tdelete("a", &root, compare);
  dl_iterate_phdr(loaded, nullptr);
}
