// The path is given to the rule, not to the call that is given the handler: the
// handler's own name has to do.
#include <crow.h>

namespace shop {
crow::response list();
crow::response charge(const crow::request &request);
void joined(crow::websocket::connection &connection);
void refresh();

struct Own {
  template <typename F> void operator()(F f) { f(); }
};

void start(Own &own) {
  crow::SimpleApp app;
  CROW_ROUTE(app, "/orders")(list); // root: request-handler shop::list
  CROW_ROUTE(app, "/checkout").methods(crow::HTTPMethod::Post)([](const crow::request &request) { return charge(request); }); // root: request-handler shop::charge
  CROW_ROUTE(app, "/")([] { return "shop"; }); // root: request-handler shop::start::(lambda)
  CROW_CATCHALL_ROUTE(app)([] { return crow::response(404); }); // root: request-handler shop::start::(lambda)
  CROW_WEBSOCKET_ROUTE(app, "/feed").onopen(joined); // root: request-handler shop::joined
  app.tick(std::chrono::minutes(1), refresh); // root: timer shop::refresh (std::chrono::minutes(1))
  own(refresh); // no root
  app.run();
}
} // namespace shop
