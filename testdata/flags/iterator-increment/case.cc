// A range-for runs ++, != and * of the iterator.
#include "../flags.h"

struct Iterator {
  int at;

  int operator*() const { return at; }

  Iterator &operator++() {
    sink(); // ungated: discount_codes
    ++at;
    return *this;
  }

  bool operator!=(const Iterator &other) const { return at != other.at; }
};

struct Codes {
  Iterator begin() const { return {0}; }

  Iterator end() const { return {1}; }
};

static void run() {
  for (int code : Codes())
    (void)code;
  if (flags.isEnabled("discount_codes"))
    ++Iterator{0};
}

int main() { run(); }
