// The checked overload is for types with a price only.
#include "../flags.h"

template <class T>
concept Priced = requires(T item) { item.price; };

struct Item {
  int price;
};

struct Gift {};

template <Priced T> static void apply(const T &) {
  if (flags.isEnabled("discount_codes"))
    sink(); // gated: discount_codes
}

template <class T> static void apply(const T &) {
  sink(); // ungated: discount_codes
}

static void run() {
  apply(Item{1});
  apply(Gift{});
}

int main() { run(); }
