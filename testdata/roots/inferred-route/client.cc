// Nothing says what this router is: the name of the function and a path next to
// something that can be run do.
#include <functional>
#include <map>
#include <string>

namespace shop {
struct Request {};
struct Response {};
using Handler = std::function<Response(const Request &)>;

Response list(const Request &request);
Response charge(const Request &request);

class Router {
public:
  void get(const std::string &path, Handler handler) { handlers_[path] = std::move(handler); }
  void post(const std::string &path, Handler handler) { handlers_[path] = std::move(handler); }
  void route(const std::string &method, const std::string &path, Handler handler);
  void handle(const std::string &path, Handler handler);
  void onPath(const std::string &path, Handler handler);
  void find(const std::string &path, Handler handler);
  Response dispatch(const std::string &path) const { return handlers_.at(path)(Request()); }

private:
  std::map<std::string, Handler> handlers_;
};

class CheckoutController {
public:
  Response charge(const Request &request);
  void mount(Router &router);
};

void CheckoutController::mount(Router &router) {
  router.post("/checkout", [this](const Request &request) { return charge(request); }); // root: request-handler POST /checkout
  router.get("/orders", list);                  // root: request-handler GET /orders
  router.route("PUT", "/orders", list);         // root: request-handler /orders
  router.handle("/refund", shop::charge);        // root: request-handler /refund
  router.onPath("/feed", list);                 // root: request-handler /feed
  router.find("/orders", list);                 // no root
  router.get("orders", list);                   // no root
  router.dispatch("/orders");                   // no root
}
} // namespace shop
