#include "lib.h"

struct NamedValue
    : lib::Value {
  const char *name;
};

struct NamedLabel : lib::Label {
  const char *name;
};

const lib::Value *first(const lib::Value *values) { return values; }
