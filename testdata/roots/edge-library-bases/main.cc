#include "sinks.h"
#include <vector>

using namespace shop;

int main() { // root: main main
  Sink sink;
  std::ostream out(&sink);
  out.put('a');
  out << "text" << std::endl;
  report(out);
  Error error;
  describe(error);
  Arena arena, other;
  std::pmr::vector<int> numbers(&arena);
  numbers.push_back(1);
  bool same = arena == other;
  static const Category category;
  std::error_code code(1, category);
  std::string text = code.message() + category.name();
  return same || text.empty();
}
