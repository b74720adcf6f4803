#include "config.h"

namespace shop {
int load(int n) { return n; }
int neverLoad(int n) { return n; }
Config::Config(int n) : n(n) { load(n); }
Config::~Config() { load(0); }
int Config::get() const { return n; }
Config Config::shared(load(4));
Config external(5);
thread_local int perThread = load(6);
Config &singleton() {
  static Config config(load(7));
  return config;
}
int counter() {
  static int n = load(8);
  static thread_local Config own(9);
  return n + own.n;
}
static int neverCounter() {
  static int n = neverLoad(8);
  return n;
}
constexpr int constant = fixed(3);
static_assert(constant == 6);
constexpr int (*neverPointer)() = neverCounter;

__attribute__((constructor)) static void before() { load(10); }
__attribute__((destructor)) static void after() { load(11); }
} // namespace shop
