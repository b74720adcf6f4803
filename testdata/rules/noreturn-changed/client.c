#include "lib.h"

int parse(const char *text) {
  if (!text) {
    check_fail("no text");
    return -1;
  }
  check_note(text);
  return 0;
}
