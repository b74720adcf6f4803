// A structured binding calls get<>() of a class that says it is a tuple.
#include "../flags.h"

#include <cstddef>
#include <tuple>

class Pair {
public:
  template <std::size_t I> int get() const {
    sink(); // ungated: discount_codes
    return I;
  }
};

template <> struct std::tuple_size<Pair> {
  static constexpr std::size_t value = 2;
};

template <std::size_t I> struct std::tuple_element<I, Pair> {
  using type = int;
};

static void run() {
  auto [first, second] = Pair();
  note(first + second ? "some" : "none");
  if (flags.isEnabled("discount_codes"))
    Pair().get<0>();
}

int main() { run(); }
