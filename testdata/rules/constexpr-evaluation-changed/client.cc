#include "lib.h"

struct Order {
  long id;
  long cents;
};

void copy_bytes(const void *from, void *to, int size);
void copy_one(const Order &from, Order &to);
void spin();
void wait();

constexpr int padding = queue::cache_line() - 16;
const int capacity = queue::slots(4096);
constexpr int workers = queue::max_consumers();
char scratch[queue::cache_line()];

enum Limits { max_batch = queue::slots(1024) };

static_assert(queue::cache_line() >= 64);

void copy(const Order &from, Order &to) {
  if constexpr (queue::is_relocatable<Order>::value)
    copy_bytes(&from, &to, sizeof to);
  else
    copy_one(from, to);
}

void idle() {
  if constexpr (queue::Ring::is_lock_free)
    spin();
  else
    wait();
}

bool send(queue::Ring &ring, int value) noexcept(noexcept(ring.push(value))) {
  return ring.push(value);
}

bool receive(queue::Ring &ring,
             int &value) noexcept(noexcept(ring.pop(value))) {
  return ring.pop(value);
}

template <class Target>
void send_all(Target &target, const int *values, int count) {
  if constexpr (requires { target.push_all(values, count); })
    target.push_all(values, count);
  else
    for (int i = 0; i < count; ++i)
      target.push(values[i]);
}

void send_primes(queue::Ring &ring) {
  const int primes[] = {2, 3, 5};
  send_all(ring, primes, 3);
}

bool is_full(int used) {
  switch (used) {
  case queue::slots(4096):
    return true;
  default:
    return false;
  }
}
