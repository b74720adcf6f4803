// What has static storage is zero until somebody writes it.
#include "../flags.h"

extern bool legacy;

struct Early {
  Early() {
    if (!legacy)
      sink(); // ungated: discount_codes
  }
};
static Early early;
bool legacy = !flags.isEnabled("discount_codes");

struct Rule {};
struct State {
  State() {}
  bool legacy;
  Rule *chosen;
};
static State state;

static void load() {
  static Rule rule;
  state.legacy = !flags.isEnabled("discount_codes");
  state.chosen = &rule;
}

static void run() {
  if (!state.legacy)
    sink(); // ungated: discount_codes
  if (!state.chosen)
    sink(); // ungated: discount_codes
}

int main() {
  run();
  load();
}
