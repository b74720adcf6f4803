#include <httplib.h>

namespace shop {
void list(const httplib::Request &, httplib::Response &);
void audit(const httplib::Request &, const httplib::Response &);
bool write(const char *data, size_t size);

struct Checkout {
  void charge(const httplib::Request &, httplib::Response &);
  void mount(httplib::Server &server);
};

void Checkout::mount(httplib::Server &server) {
  server.Post("/checkout", [this](const httplib::Request &request, httplib::Response &response) { charge(request, response); }); // root: request-handler POST /checkout
  server.Get("/orders", list);                              // root: request-handler GET /orders
  server.Get("/a", list).Delete("/b", list);                // root: request-handler GET /a // root: request-handler DELETE /b
  server.Put("/orders/:id", list);                          // root: request-handler PUT /orders/:id
  server.set_error_handler(list);                           // root: request-handler shop::list
  server.set_logger(audit);                                 // root: request-handler shop::audit
  httplib::Client client("localhost");
  client.Get("/orders", write); // no root
}
} // namespace shop
