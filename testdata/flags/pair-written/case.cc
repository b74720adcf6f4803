// The parts of a pair after somebody has written them.
#include "../flags.h"
#include <tuple>
#include <utility>

struct Both {
  Both(bool a, bool b) : first(b), second(a) {}
  bool first, second;
};

static void run() {
  std::pair<bool, int> answer(flags.isEnabled("discount_codes"), 1);
  answer = {true, 2};
  if (answer.first)
    sink(); // ungated: discount_codes
  std::pair<bool, int> other(flags.isEnabled("discount_codes"), 1);
  other.first = true;
  if (other.first)
    sink(); // ungated: discount_codes
  auto third = std::make_tuple(flags.isEnabled("discount_codes"), 1);
  std::get<0>(third) = true;
  if (std::get<0>(third))
    sink(); // ungated: discount_codes
  Both both(flags.isEnabled("discount_codes"), true);
  if (both.first)
    sink(); // ungated: discount_codes
}

int main() { run(); }
