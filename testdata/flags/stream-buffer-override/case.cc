// The library calls the override of a stream buffer's method.
#include "../flags.h"

#include <ostream>
#include <streambuf>

class Sink : public std::streambuf {
protected:
  int sync() override {
    sink(); // ungated: discount_codes
    return 0;
  }
};

static void run() {
  Sink buffer;
  std::ostream out(&buffer);
  out.flush();
}

int main() { run(); }
