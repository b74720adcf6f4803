#pragma once

#include <trantor/net/EventLoop.h>

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace drogon {
enum HttpMethod { Get, Post, Put, Delete };
class HttpRequest;
class HttpResponse;
using HttpRequestPtr = std::shared_ptr<HttpRequest>;
using HttpResponsePtr = std::shared_ptr<HttpResponse>;

namespace internal {
class HttpConstraint {
public:
  HttpConstraint(HttpMethod method);
  HttpConstraint(const char *filterName);
};
} // namespace internal

class HttpAppFramework {
public:
  virtual ~HttpAppFramework();
  template <typename FUNCTION>
  HttpAppFramework &
  registerHandler(const std::string &pathPattern, FUNCTION &&function,
                  const std::vector<internal::HttpConstraint>
                      &filtersAndMethods =
                          std::vector<internal::HttpConstraint>{},
                  const std::string &handlerName = "") { return *this; }
  virtual HttpAppFramework &
  registerBeginningAdvice(const std::function<void()> &advice) = 0;
  virtual trantor::EventLoop *getLoop() const = 0;
};
HttpAppFramework &app();

template <typename T> class HttpController {
protected:
  template <typename FUNCTION>
  static void
  registerMethod(FUNCTION &&function, const std::string &pattern,
                 const std::vector<internal::HttpConstraint>
                     &filtersAndMethods =
                         std::vector<internal::HttpConstraint>{},
                 bool classNameInPath = true,
                 const std::string &handlerName = "") {}
};

class HttpSimpleControllerBase {
public:
  virtual void asyncHandleHttpRequest(
      const HttpRequestPtr &req,
      std::function<void(const HttpResponsePtr &)> &&callback) = 0;
  virtual ~HttpSimpleControllerBase();
};
template <typename T>
class HttpSimpleController : public HttpSimpleControllerBase {};

using FilterCallback = std::function<void(const HttpResponsePtr &)>;
using FilterChainCallback = std::function<void()>;
class HttpFilterBase {
public:
  virtual void doFilter(const HttpRequestPtr &req, FilterCallback &&fcb,
                        FilterChainCallback &&fccb) = 0;
  virtual ~HttpFilterBase();
};
template <typename T> class HttpFilter : public HttpFilterBase {};
} // namespace drogon

#define METHOD_LIST_BEGIN                                                      \
  static void initPathRouting() {
#define METHOD_ADD(method, pattern, ...)                                       \
  registerMethod(&method, pattern, {__VA_ARGS__}, true, #method)
#define ADD_METHOD_TO(method, path_pattern, ...)                               \
  registerMethod(&method, path_pattern, {__VA_ARGS__}, false, #method)
#define METHOD_LIST_END                                                        \
  return;                                                                      \
  }
