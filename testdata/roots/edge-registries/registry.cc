#include "registry.h"

namespace shop {
void Subject::publish(const Event &event) {
  for (Observer *observer : observers)
    observer->notify(event);
}

Registry &Registry::instance() {
  static Registry registry;
  return registry;
}
bool Registry::add(const std::string &name, Factory factory) {
  factories[name] = std::move(factory);
  return true;
}
int Registry::run(const std::string &name) {
  return factories.at(name)()->execute();
}

static Handler handlers[4];
static int count;
void onSignal(Handler handler) { handlers[count++] = handler; }
void emit(int n) {
  for (int i = 0; i < count; ++i)
    handlers[i](n);
}
void neverOn(void (*handler)(long)) { handler(1); }
} // namespace shop
