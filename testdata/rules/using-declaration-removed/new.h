#pragma once

namespace lib {
struct Label {};
struct Printer {
  void print(int number);
  void print(const Label &label);
};
struct CharPrinter : Printer {
  void print(char letter);
};
} // namespace lib
