#include "lib.h"

json::Value *load(const char *text) { return json::parseText(text, {}); }

void save(json::Writer &writer, const json::Value *value) {
  writer.serialise(value, 2);
  writer.flush();
}

int keys(const json::Value *value) { return json::countKeys(value); }
