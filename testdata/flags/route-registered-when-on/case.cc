// A router gets the handler only when the flag is on.
#include "../flags.h"

#include <functional>
#include <map>
#include <utility>

class Router {
public:
  void post(const std::string &path, std::function<void()> handler) {
    handlers[path] = std::move(handler);
  }

  void serve(const std::string &path) {
    if (auto found = handlers.find(path); found != handlers.end())
      found->second();
  }

private:
  std::map<std::string, std::function<void()>> handlers;
};

static void handleDiscount() {
  sink(); // gated: discount_codes
}

static void run() {
  Router router;
  router.post("/pay", [] { note("pay"); });
  if (flags.isEnabled("discount_codes"))
    router.post("/discount", handleDiscount);
  router.serve("/pay");
  router.serve("/discount");
}

int main() { run(); }
