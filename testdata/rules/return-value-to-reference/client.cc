#include "lib.h"

char renameBook(lib::Book *book) {
  const lib::Title &before = lib::titleOf(book);
  lib::Title copy = lib::titleOf(book);
  lib::rename(book, "Draft");
  return before.Text[0] == copy.Text[0] ? before.Text[0] : 0;
}
