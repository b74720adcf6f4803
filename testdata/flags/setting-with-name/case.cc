// A setting is not its name.
#include "../flags.h"

template <class T> class Setting {
public:
  Setting(const char *name, T value) : name(name), value(value) {}
  T get() const { return value; }
  operator T() const { return value; }

private:
  const char *name;
  T value;
};

static Setting<bool> legacy("legacy", false);

static void run() {
  if (!legacy.get())
    sink(); // ungated: discount_codes
  Setting<bool> quick("quick", false);
  if (!quick)
    sink(); // ungated: discount_codes
}

int main() { run(); }
