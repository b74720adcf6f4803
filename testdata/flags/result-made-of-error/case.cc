// A result made of an error has no value.
#include "../flags.h"

struct Error {
  const char *text;
};

template <class T> class Result {
public:
  Result(T value) : value(value), ok(true) {}
  Result(Error) : ok(false) {}
  bool has_value() const { return ok; }
  explicit operator bool() const { return ok; }

private:
  T value{};
  bool ok;
};

static Result<int> load() {
  if (!flags.isEnabled("discount_codes"))
    return Error{"off"};
  return 3;
}

static void run() {
  if (Result<int> result = load(); !result)
    sink(); // ungated: discount_codes
}

int main() { run(); }
