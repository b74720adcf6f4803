#pragma once

namespace lib {
struct Title {
  char Text[32];
};
struct Book;
Title titleOf(Book *book);
void rename(Book *book, const char *title);
} // namespace lib
