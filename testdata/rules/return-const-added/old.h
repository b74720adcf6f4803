#pragma once

namespace lib {
struct Printer;
char *nameOf(Printer *printer);
char *queueOf(Printer *printer);
} // namespace lib
