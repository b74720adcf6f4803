#include <functional>
#include <string>

namespace shop {
void charge();
void book();

class Router {
public:
  void post(const std::string &path, std::function<void()> handler);
};
class Bus {
public:
  void subscribe(const std::string &topic, std::function<void()> handler);
  void publish(const std::string &topic, std::function<void()> done) { done(); (void)topic; }
};

void start(Router &router, Bus &bus) {
  router.post("/checkout", charge);             // root: request-handler POST /checkout
  router.post("/refund", [] { // root: request-handler POST /refund
    charge();
    book();
  });
  bus.subscribe("orders.created", book);        // root: request-handler orders.created
  bus.publish("orders.created", book);          // no root
}
} // namespace shop
