#include <drogon/drogon.h>

namespace shop {
using namespace drogon;
using Callback = std::function<void(const HttpResponsePtr &)>;

void list(const HttpRequestPtr &, Callback &&);
void refresh();

class Orders : public HttpController<Orders> {
public:
  METHOD_LIST_BEGIN
  METHOD_ADD(Orders::show, "/{id}", Get);               // root: request-handler /{id}
  ADD_METHOD_TO(Orders::place, "/orders", Post, "Login"); // root: request-handler /orders
  METHOD_LIST_END

  void show(const HttpRequestPtr &, Callback &&, int id);
  void place(const HttpRequestPtr &, Callback &&);
  void audit(const HttpRequestPtr &, Callback &&); // no root
};

class Home : public HttpSimpleController<Home> {
public:
  void asyncHandleHttpRequest(const HttpRequestPtr &, Callback &&) override { refresh(); } // root: request-handler shop::Home::asyncHandleHttpRequest
};

class Login : public HttpFilter<Login> {
public:
  void doFilter(const HttpRequestPtr &, FilterCallback &&, FilterChainCallback &&next) override { next(); } // root: request-handler shop::Login::doFilter
};

struct Loop {
  void runEvery(double, void (*f)()) { f(); }
};

void start(Loop &loop) {
  app().registerHandler("/list", list, {Get}); // root: request-handler /list
  app().registerHandler("/lambda", [](const HttpRequestPtr &request, Callback &&callback) { list(request, std::move(callback)); }); // root: request-handler /lambda
  app().registerBeginningAdvice(refresh);      // root: request-handler shop::refresh
  app().getLoop()->runEvery(60.0, refresh);    // root: timer shop::refresh (60.0)
  app().getLoop()->runEvery(std::chrono::minutes(5), refresh); // root: timer shop::refresh (std::chrono::minutes(5))
  app().getLoop()->runAfter(0.5, refresh);     // root: timer shop::refresh (0.5)
  app().getLoop()->queueInLoop(refresh);       // root: background-job shop::refresh
  loop.runEvery(60.0, refresh);                // no root
}
} // namespace shop
