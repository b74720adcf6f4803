// A struct with the answer goes down three calls.
#include "../flags.h"

struct Request {
  int user;
  bool discounts;
};

static void third(const Request &request) {
  if (request.discounts)
    sink(); // gated: discount_codes
}

static void second(Request request) { third(request); }

static void first(const Request &request) { second(request); }

static void run() { first({1, flags.isEnabled("discount_codes")}); }

int main() { run(); }
