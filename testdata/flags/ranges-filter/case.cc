// A view drops the users for whom the flag is off.
#include "../flags.h"

#include <ranges>
#include <vector>

static void run() {
  const std::vector<int> users = {1, 2};
  for (int user : users | std::views::filter([](int user) {
                    return flags.isEnabled("discount_codes", user);
                  })) {
    sink(); // maybe: discount_codes (a view skips the elements)
    note(user ? "user" : "guest");
  }
}

int main() { run(); }
