#include "lib.h"

struct RequestId {
  long number = 0;
  operator std::string() const { return std::to_string(number); }
};

void greet(const std::string &user) { log::write("hello " + user); }

void trace(const RequestId &id) { log::write(static_cast<std::string>(id)); }

void start() { log::write({5, '-'}); }
