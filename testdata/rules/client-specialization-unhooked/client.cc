#include "lib.h"

namespace shop {
struct Money {
  long cents;
  char currency[4];
};

struct Address {
  const char *city;
};

void hash_value(serial::Writer &out, const Money *money) {
  out.number(money->cents);
}

void trace_value(serial::Writer &out, const Money &money) {
  out.number(money.cents);
}

class Order : public serial::Record<Order> {
public:
  void before_store() { ++version; }
  void fields(serial::Writer &out) { serial::save(out, total); }

private:
  Money total{0, "EUR"};
  int version = 0;
};
} // namespace shop

template <> struct serial::Codec<shop::Money> {
  static void write(Writer &out, const shop::Money &money) {
    out.number(money.cents);
    out.bytes(money.currency, 3);
  }
};

template <> struct serial::Codec<shop::Address> {
  static void write(Writer &out, const shop::Address &address) {
    out.bytes(address.city, 1);
  }
};

void archive(serial::Writer &out, const shop::Money &price) {
  serial::save(out, price);
  serial::hash(out, price);
  serial::trace(out, price);
}

void archive(serial::Writer &out, const shop::Address &address) {
  serial::Codec<shop::Address>::write(out, address);
}

void archive(serial::Writer &out, shop::Order &order) { order.store(out); }
