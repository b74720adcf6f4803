#include "lib.h"

struct Invoice {
  pay::Account *account;
  long cents;
  int state;
};

void settle(Invoice &invoice) {
  pay::charge(*invoice.account, invoice.cents);
  pay::refund(*invoice.account, 250);
  pay::refund(*invoice.account, 0L);
  pay::set_limit(*invoice.account, invoice.cents);
}

bool reserve(Invoice &invoice) {
  return pay::lock(*invoice.account, "checkout");
}

long open_sum(const Invoice &invoice) {
  long open = pay::balance(*invoice.account);
  return open - invoice.cents;
}

bool is_covered(const Invoice &invoice) {
  return pay::balance(*invoice.account) >= invoice.cents;
}

void poll(Invoice &invoice) {
  if (pay::status(*invoice.account) == 7)
    invoice.state = pay::status(*invoice.account);
}

void thank(Invoice &invoice) { pay::tip(*invoice.account, invoice.cents / 10); }

bool is_booked(const pay::Entry &entry) { return entry.cents > 0; }

pay::Entry book(const Invoice &invoice) { return {invoice.cents}; }
