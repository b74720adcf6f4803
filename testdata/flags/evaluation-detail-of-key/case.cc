// The answer comes with a reason, for any key.
#include "../flags.h"

template <class T> struct EvaluationDetail {
  T value;
  std::string reason;
};

static EvaluationDetail<bool> detail(std::string_view key) {
  return {flags.isEnabled(key), "rule 3"};
}

static void run() {
  if (detail("discount_codes").value)
    sink(); // maybe: discount_codes (one member for all keys)
}

int main() { run(); }
