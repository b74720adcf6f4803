#include <pistache/http.h>
#include <pistache/router.h>

namespace shop {
using namespace Pistache;

void list(const Rest::Request &, Http::ResponseWriter);
void missing(const Rest::Request &, Http::ResponseWriter);

class Checkout {
public:
  void mount(Rest::Router &router);
  void charge(const Rest::Request &, Http::ResponseWriter);
  void refund(const Rest::Request &, Http::ResponseWriter);
};

void Checkout::mount(Rest::Router &router) {
  Rest::Routes::Post(router, "/checkout", Rest::Routes::bind(&Checkout::charge, this)); // root: request-handler POST /checkout
  Rest::Routes::Get(router, "/orders", Rest::Routes::bind(list));                       // root: request-handler GET /orders
  router.post("/refund", Rest::Routes::bind(&Checkout::refund, this));                  // root: request-handler POST /refund
  router.addRoute(Http::Method::Delete, "/orders/:id", Rest::Routes::bind(list));       // root: request-handler /orders/:id
  Rest::Routes::NotFound(router, Rest::Routes::bind(missing));                          // root: request-handler shop::missing
}

class Hello : public Http::Handler {
public:
  HTTP_PROTOTYPE(Hello)
  void onRequest(const Http::Request &, Http::ResponseWriter) override { greet(); } // root: request-handler shop::Hello::onRequest
  void greet() const; // no root
};
} // namespace shop
