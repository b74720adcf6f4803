// ENDPOINT() writes the function that is started; it calls the one below it.
#include <oatpp/web/server/api/ApiController.hpp>
#include <oatpp/core/macro/codegen.hpp>

namespace shop {
class Orders : public oatpp::web::server::api::ApiController {
  typedef Orders __ControllerType;

public:
  ENDPOINT("GET", "/orders", list) { // root: request-handler shop::Orders::Z__PROXY_METHOD_list
    return createResponse(200, "none");
  }

  ENDPOINT("POST", "/checkout", charge) { // root: request-handler shop::Orders::Z__PROXY_METHOD_charge
    return createResponse(200, "charged");
  }

  int audit(); // no root
};

class Hello : public oatpp::web::server::HttpRequestHandler {
public:
  std::shared_ptr<OutgoingResponse> handle(const std::shared_ptr<IncomingRequest> &) override { // root: request-handler shop::Hello::handle
    return nullptr;
  }
};
} // namespace shop
