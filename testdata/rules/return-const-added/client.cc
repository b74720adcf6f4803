#include "lib.h"

void relabel(lib::Printer *printer) {
  char *name = lib::nameOf(printer);
  const char *shown = lib::nameOf(printer);
  char *queue = lib::queueOf(printer);
  name[0] = queue[0];
  queue[0] = shown[1];
}
