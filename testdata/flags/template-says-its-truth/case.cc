// Class templates whose operator bool is not about what they were made of.
#include "../flags.h"

template <class T> struct Status {
  T code;
  Status(T code) : code(code) {}
  explicit operator bool() const { return code == T(); }
};

template <class T> struct Inverted {
  T value;
  Inverted(T value) : value(value) {}
  operator bool() const { return !value; }
};

template <class T> struct Lazy {
  T value{};
  bool ready = true;
  explicit operator bool() const { return ready; }
};

template <class T> class Handle {
public:
  Handle(T *pool, int index) : pool(pool), index(index) {}
  explicit operator bool() const { return index >= 0; }

private:
  T *pool;
  int index;
};

struct Pool {};

static Status<int> load() { return 0; }

static void run() {
  if (load())
    sink(); // ungated: discount_codes
  Inverted<bool> off = flags.isEnabled("discount_codes");
  if (off)
    sink(); // ungated: discount_codes
  Lazy<int> lazy;
  if (lazy)
    sink(); // ungated: discount_codes
  Pool pool;
  if (Handle<Pool> none(&pool, -1); !none)
    sink(); // ungated: discount_codes
}

int main() { run(); }
