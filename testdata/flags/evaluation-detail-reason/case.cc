// Looks at the reason, not at the answer.
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
  if (!answer.reason.empty())
    sink(); // ungated: discount_codes
}

int main() { run(); }
