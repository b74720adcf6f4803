#pragma once

namespace lib {
struct Printer;
const char *nameOf(Printer *printer);
char *queueOf(Printer *printer);
} // namespace lib
