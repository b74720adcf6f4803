// Objects that differ: none of them is a truth.
#include "../flags.h"
#include <chrono>
#include <vector>

struct Version {
  explicit Version(int n) : n(n) {}
  bool operator==(const Version &other) const { return n == other.n; }
  int n;
};

static void run() {
  if (Version have(1); have == Version(2))
    note("2");
  else
    sink(); // ungated: discount_codes
  std::chrono::seconds wait(5);
  if (wait != std::chrono::seconds(3))
    sink(); // ungated: discount_codes
  std::vector<int> codes(3);
  if (codes == std::vector<int>(2))
    return;
  sink(); // ungated: discount_codes
}

int main() { run(); }
