#include "table.h"

using namespace shop;

static int first(int n) { return n; }
static int second(int n) { return n; }
static int third(int n) { return n; }
static int fourth(int n) { return n; }
static int neverInArray(int n) { return n; }
static int inArray(int n) { return n; }
static int casted(long n) { return n; }
static int neverStopped(int n) { return n; }
static int neverNamed(int n) { return n; }
static void onError(const char *) {}
static int byReference(int n) { return n; }
static int overloaded(int n) { return n; }
static int overloaded(double n) { return neverNamed(n); }
static int defaulted(int n) { return n; }
static int captured(int n) { return n; }
template <Handler handler> int fixed(int n) { return handler(n); }
static int constant(int n) { return n; }
static int inMember(int n) { return n; }

static Handler global = nullptr;
static Handler neverRead[] = {neverInArray, neverInArray};

static int locals() {
  int (*f)(int) = first;
  int sum = f(1);
  f = &second;
  sum += f(2);
  auto g = third;
  auto *h = &g;
  sum += (*h)(3) + (***g)(3);
  Handler handlers[2] = {inArray, nullptr};
  handlers[1] = fourth;
  for (Handler handler : handlers)
    sum += handler(1);
  return sum;
}

static int casts() {
  auto *f = reinterpret_cast<int (*)(int)>(casted);
  void *erased = reinterpret_cast<void *>(f);
  auto back = reinterpret_cast<int (*)(long)>(erased);
  return back(1);
}

static int withDefault(int n, Handler handler = defaulted) {
  return handler(n);
}

static Handler &slot() {
  static Handler kept = captured;
  return kept;
}

struct Keeper {
  explicit Keeper(Handler handler) : handler(handler) {}
  int run() const { return handler(1); }
  Handler handler;
};

static int references() {
  int (&f)(int) = byReference;
  return f(1);
}

static void setUp(Handler *out) { *out = shared; }

int main() { // root: main main
  Plugin plugin;
  plugin.onStart = first;
  plugin.onStop = neverStopped;
  plugin.onError = onError;
  plugin.onError("none");
  int sum = plugin.start() + dispatch("list") + dispatch("add") + locals();
  sum += choose(true)(1) + choose(false)(1) + apply(second, 1);
  sum += applyTwice(third, 1) + pick(0)(1) + pick(1)(2) + casts();
  sum += withDefault(1) + slot()(1) + Keeper(inMember).run() + references();
  setUp(&global);
  sum += global(1) + fixed<constant>(1) + apply(overloaded, 1);
  Handler fine = sum > 1000 ? nullptr : fourth;
  sum += fine(1);
  if (&neverNamed == global) // compared, not called
    return 2;
  (void)neverRead;
  return sum > 0 ? 0 : 1;
}
