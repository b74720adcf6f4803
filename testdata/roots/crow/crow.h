#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <type_traits>

namespace crow {
enum class HTTPMethod { Get, Post, Delete };
struct request {
  std::string body;
};
struct response {
  response(int code);
  response(const char *body);
};

namespace websocket {
struct connection {
  void send_text(const std::string &msg);
};
} // namespace websocket

namespace black_magic {
constexpr uint64_t get_parameter_tag(const char *s) { return *s == 0; }
} // namespace black_magic

class BaseRule {
public:
  virtual ~BaseRule();
};

class WebSocketRule : public BaseRule {
public:
  template <typename Func> WebSocketRule &onopen(Func f) { return *this; }
  template <typename Func> WebSocketRule &onmessage(Func f) { return *this; }
};

template <typename T> struct RuleParameterTraits {
  using self_t = T;
  template <typename... MethodArgs> self_t &methods(HTTPMethod method, MethodArgs... args) {
    return static_cast<self_t &>(*this);
  }
  WebSocketRule &websocket();
};

template <typename... Args>
class TaggedRule : public BaseRule, public RuleParameterTraits<TaggedRule<Args...>> {
public:
  template <typename Func> void operator()(Func &&f) {}
};

class CatchallRule : public BaseRule {
public:
  template <typename Func> void operator()(Func &&f) {}
};

template <typename... Middlewares> class Crow {
public:
  template <uint64_t Tag> TaggedRule<> &route(std::string rule);
  CatchallRule &catchall_route();
  template <typename Duration, typename Func> Crow &tick(Duration d, Func f) { return *this; }
  void run();
};
using SimpleApp = Crow<>;
} // namespace crow

#define CROW_ROUTE(app, url)                                                   \
  app.template route<crow::black_magic::get_parameter_tag(url)>(url)
#define CROW_WEBSOCKET_ROUTE(app, url)                                         \
  app.template route<crow::black_magic::get_parameter_tag(url)>(url)           \
      .websocket()
#define CROW_CATCHALL_ROUTE(app) app.catchall_route()
