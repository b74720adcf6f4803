// What follows the question whether an object is another one.
#include "../flags.h"

struct Codes {
  Codes &operator=(const Codes &other) {
    if (this == &other)
      return *this;
    sink(); // ungated: discount_codes
    return *this;
  }
  Codes &operator=(Codes &&other) {
    if (this != &other)
      sink(); // ungated: discount_codes
    return *this;
  }
};

int main() {
  Codes a, b;
  a = b;
  a = Codes();
}
