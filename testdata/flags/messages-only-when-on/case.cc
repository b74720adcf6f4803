// Messages are put only under the check, and nothing else makes them.
#include "../flags.h"

#include <deque>

enum class Kind { Order, Discount };
static std::deque<Kind> messages;

static void dispatch(Kind kind) {
  if (kind == Kind::Discount)
    sink(); // maybe: discount_codes (nothing links a message to its handler)
}

static void run() {
  messages.push_back(Kind::Order);
  if (flags.isEnabled("discount_codes"))
    messages.push_back(Kind::Discount);
  for (Kind kind : messages)
    dispatch(kind);
}

int main() { run(); }
