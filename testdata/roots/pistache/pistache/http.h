#pragma once

#include <memory>
#include <string>

namespace Pistache {
namespace Http {
enum class Method { Get, Post, Delete };
class Request {};
class ResponseWriter {
public:
  ResponseWriter(ResponseWriter &&other);
};

class Handler {
public:
  virtual ~Handler();
  virtual void onRequest(const Request &request, ResponseWriter response) = 0;
  virtual void onTimeout(const Request &request, ResponseWriter response);
  virtual std::shared_ptr<Handler> clone() const = 0;
};
} // namespace Http
} // namespace Pistache

#define HTTP_PROTOTYPE(Class)                                                  \
  std::shared_ptr<Pistache::Http::Handler> clone() const override {            \
    return std::make_shared<Class>(*this);                                     \
  }
