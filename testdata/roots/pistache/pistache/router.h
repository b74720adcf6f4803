#pragma once

#include <pistache/http.h>

#include <functional>

namespace Pistache {
namespace Rest {
class Request : public Http::Request {};

struct Route {
  enum class Result { Ok, Failure };
  typedef std::function<Result(const Request, Http::ResponseWriter)> Handler;
};

class Router {
public:
  void get(const std::string &resource, Route::Handler handler);
  void post(const std::string &resource, Route::Handler handler);
  void del(const std::string &resource, Route::Handler handler);
  void addRoute(Http::Method method, const std::string &resource,
                Route::Handler handler);
  void addNotFoundHandler(Route::Handler handler);
};

namespace Routes {
void Get(Router &router, const std::string &resource, Route::Handler handler);
void Post(Router &router, const std::string &resource, Route::Handler handler);
void NotFound(Router &router, Route::Handler handler);

template <typename Result, typename Cls, typename... Args, typename Obj>
Route::Handler bind(Result (Cls::*func)(Args...), Obj obj) { return {}; }
template <typename Result, typename... Args>
Route::Handler bind(Result (*func)(Args...)) { return {}; }
} // namespace Routes
} // namespace Rest
} // namespace Pistache
