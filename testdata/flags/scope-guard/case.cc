// A guard at the end of the scope runs the work, unless it is dismissed.
#include "../flags.h"

#include <functional>
#include <utility>

class Finally {
public:
  explicit Finally(std::function<void()> action) : action(std::move(action)) {}

  ~Finally() {
    if (action)
      action();
  }

  void dismiss() { action = nullptr; }

private:
  std::function<void()> action;
};

static void run() {
  Finally finally([] {
    sink(); // ungated: discount_codes
  });
  if (flags.isEnabled("discount_codes"))
    note("on");
  if (coin())
    finally.dismiss();
}

int main() { run(); }
