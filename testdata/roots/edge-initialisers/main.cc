#include "config.h"

namespace shop {
static int order = load(12);
static Config array[2] = {Config(13), Config(14)};
static const int fromLambda = [] {
  return load(15);
}();
static Config *neverMade() { return new Config(neverLoad(1)); }
namespace {
struct Starter {
  Starter() { start(); }
  void start() { load(16); }
} starter;
} // namespace
static Config &reference = singleton();
static const Config &extended = Config(17);
static int conditional = order > 1000 ? 0 : counter();
} // namespace shop

int main() { // root: main main
  using namespace shop;
  return perThread + external.get() + Cache<int>::slots + variable<int> +
                     reference.get() + array[0].get() + extended.get() +
                     fromLambda + conditional + inlined.get() >
                 0
             ? 0
             : 1;
}
