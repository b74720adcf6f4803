// An overloaded && always runs both sides.
#include "../flags.h"

struct Answer {
  bool yes;
};

static Answer operator&&(Answer left, Answer right) {
  return {left.yes && right.yes};
}

static Answer apply() {
  return {sink() != 0}; // ungated: discount_codes
}

static void run() {
  const Answer asked{flags.isEnabled("discount_codes")};
  const Answer both = asked && apply();
  note(both.yes ? "yes" : "no");
}

int main() { run(); }
