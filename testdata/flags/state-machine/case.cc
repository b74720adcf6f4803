// A state that is entered only when the flag is on.
#include "../flags.h"

enum class State { Start, Discount, Done };

static State next(State state) {
  switch (state) {
  case State::Start:
    return flags.isEnabled("discount_codes") ? State::Discount : State::Done;
  case State::Discount:
  case State::Done:
    break;
  }
  return State::Done;
}

static void run() {
  for (State state = State::Start; state != State::Done; state = next(state))
    if (state == State::Discount)
      sink(); // maybe: discount_codes (an enumerator stands for the answer)
}

int main() { run(); }
