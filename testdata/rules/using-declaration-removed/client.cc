#include "lib.h"

void print_all(lib::CharPrinter &printer, const lib::Label &label) {
  printer.print('x');
  printer.print(300);
  printer.print(label);
}
