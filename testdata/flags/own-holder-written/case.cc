// The client's own holder is written by other names than a library's.
#include "../flags.h"

template <class T> class Box {
public:
  explicit Box(T value) : value(value) {}
  T &get() { return value; }
  T &operator*() { return value; }
  void set(T next) const { value = next; }
  operator T() const { return value; }

private:
  mutable T value;
};

static void run() {
  Box<bool> on(flags.isEnabled("discount_codes"));
  on.get() = true;
  if (on)
    sink(); // ungated: discount_codes
  Box<bool> other(flags.isEnabled("discount_codes"));
  *other = true;
  if (other)
    sink(); // ungated: discount_codes
  Box<bool> third(flags.isEnabled("discount_codes"));
  third.set(true);
  if (third)
    sink(); // ungated: discount_codes
}

int main() { run(); }
