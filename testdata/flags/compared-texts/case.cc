// Not to be this text is not to be empty.
#include "../flags.h"
#include <string_view>

static void choose(std::string_view wanted) {
  std::string_view mode = "plain";
  if (!wanted.empty())
    mode = wanted;
  if (mode != "plain")
    sink(); // ungated: discount_codes
}

static void run() {
  std::string mode = "fast";
  if (coin())
    mode = "slow";
  if (mode == "fast")
    note("fast");
  else
    sink(); // ungated: discount_codes
}

int main() {
  choose("fancy");
  run();
}
