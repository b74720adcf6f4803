// Facebook's Thrift: the handler derives from a generated "SvIf".
#include <memory>
#include <string>

namespace apache {
namespace thrift {
class ServerInterface {
public:
  virtual ~ServerInterface();
};
} // namespace thrift
} // namespace apache

namespace shop {
class OrdersSvIf : public apache::thrift::ServerInterface {
public:
  virtual void place(std::string &result, std::unique_ptr<std::string> id);
};

class OrdersHandler : public OrdersSvIf {
public:
  void place(std::string &result, std::unique_ptr<std::string> id) override { result = *id; } // root: request-handler shop::OrdersHandler::place
  void charge(); // no root
};
} // namespace shop
