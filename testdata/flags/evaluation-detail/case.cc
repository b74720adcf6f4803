// The answer comes with a reason.
#include "../flags.h"

template <class T> struct EvaluationDetail {
  T value;
  std::string reason;
};

static EvaluationDetail<bool> detail() {
  return {flags.isEnabled("discount_codes"), "rule 3"};
}

static void run() {
  const auto answer = detail();
  note(answer.reason.c_str());
  if (answer.value)
    sink(); // gated: discount_codes
}

int main() { run(); }
