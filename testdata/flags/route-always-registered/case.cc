// A router has two handlers for the work; the newer one does not ask.
#include "../flags.h"

#include <functional>
#include <map>
#include <utility>

class Router {
public:
  void post(const std::string &path, std::function<void()> handler) {
    handlers[path] = std::move(handler);
  }

  void serve(const std::string &path) { handlers.at(path)(); }

private:
  std::map<std::string, std::function<void()>> handlers;
};

static void discount() {
  sink(); // ungated: discount_codes
}

static void handleV1() {
  if (!flags.isEnabled("discount_codes"))
    return;
  discount();
}

static void handleV2() { discount(); }

static void run() {
  Router router;
  router.post("/v1/discount", handleV1);
  router.post("/v2/discount", handleV2);
  router.serve("/v1/discount");
  router.serve("/v2/discount");
}

int main() { run(); }
