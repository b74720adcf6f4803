#pragma once

namespace shop {
struct Cart {
  virtual ~Cart() = default;
  int plain(int n);
  int other(int n);
  int neverTaken(int n);
  virtual int checked(int n);
  static int counted(int n);
  int total() const;
  int dispatch(const char *name);
  int neverStep();
  int step();
  int field = 1;
};
struct BigCart : Cart {
  int checked(int n) override;
};
struct NeverCart : Cart {
  int checked(int n) override;
};
using Method = int (Cart::*)(int);
Method choose(bool first);
int apply(Cart &cart, Method method);

// A state machine.
struct Machine {
  using State = void (Machine::*)();
  State state = &Machine::idle;
  int left = 3;
  void idle();
  void busy();
  void neverBroken();
  void run();
};
} // namespace shop
