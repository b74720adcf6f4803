#include "lib.h"

void value_get(const char *key, union value *out) {
  out->number = key[0];
}
void small_get(const char *key, union small *out) { out->word = key[0]; }
