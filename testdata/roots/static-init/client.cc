#include <string>
#include <vector>

namespace shop {
std::vector<std::string> loadCatalogue();
int nextId();
int square(int x);
constexpr int twice(int x) { return 2 * x; }

struct Registry {
  Registry();
};

std::vector<std::string> catalogue = loadCatalogue(); // root: static-init shop::catalogue
static Registry registry;                             // root: static-init shop::registry
thread_local int requestId = nextId();                // root: static-init shop::requestId

struct Prices {
  static int table;
};
int Prices::table = square(9); // root: static-init shop::Prices::table

constexpr int limit = twice(4); // no root
int retries = 3;                // no root

int counter() {
  static int first = nextId(); // no root
  return first;
}

[[gnu::constructor]] void warmUp() { nextId(); } // root: static-init shop::warmUp
[[gnu::destructor]] void coolDown() { nextId(); } // root: static-init shop::coolDown
} // namespace shop
