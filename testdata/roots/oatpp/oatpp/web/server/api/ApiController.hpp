#pragma once

#include <functional>
#include <list>
#include <memory>
#include <string>

namespace oatpp {
namespace web {
namespace protocol {
namespace http {
namespace incoming {
class Request {};
} // namespace incoming
namespace outgoing {
class Response {};
} // namespace outgoing
} // namespace http
} // namespace protocol

namespace server {
class HttpRequestHandler {
public:
  typedef web::protocol::http::incoming::Request IncomingRequest;
  typedef web::protocol::http::outgoing::Response OutgoingResponse;
  virtual std::shared_ptr<OutgoingResponse>
  handle(const std::shared_ptr<IncomingRequest> &request);
  virtual ~HttpRequestHandler();
};

namespace api {
class Endpoint {
public:
  struct Info {
    std::string name, path, method;
    static std::shared_ptr<Info> createShared();
  };
};

class ApiController {
public:
  typedef std::list<std::shared_ptr<Endpoint>> Endpoints;
  typedef web::protocol::http::incoming::Request IncomingRequest;
  typedef web::protocol::http::outgoing::Response OutgoingResponse;

  template <class T> class Handler : public HttpRequestHandler {
  public:
    typedef std::shared_ptr<OutgoingResponse> (T::*Method)(
        const std::shared_ptr<IncomingRequest> &);
    static std::shared_ptr<Handler> createShared(T *controller, Method method,
                                                 std::nullptr_t methodAsync);
  };

  template <class T>
  static std::shared_ptr<Endpoint>
  createEndpoint(Endpoints &endpoints,
                 const std::shared_ptr<Handler<T>> &handler,
                 const std::shared_ptr<Endpoint::Info> &info) { return {}; }
  std::shared_ptr<OutgoingResponse> createResponse(int status,
                                                   const std::string &text);

protected:
  Endpoints m_endpoints;
};
} // namespace api
} // namespace server
} // namespace web
} // namespace oatpp
