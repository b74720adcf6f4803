#include "lib.h"

class CountingSink : public lib::Sink {
public:
  void write(int) override { ++count; }
  int count = 0;
};

int measure() {
  CountingSink sink;
  return sink.count;
}

void emit(lib::Sink &sink) {
  sink.write(1);
  lib::copy_to(sink);
}
