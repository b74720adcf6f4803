// A generated processor and the handler that it calls. The handler derives from
// a generated class only: what starts is the processor.
#include <thrift/TDispatchProcessor.h>

namespace shop {
class OrdersIf {
public:
  virtual ~OrdersIf() {}
  virtual void place(std::string &result, const std::string &id) = 0;
};

class OrdersProcessor : public ::apache::thrift::TDispatchProcessor {
public:
  explicit OrdersProcessor(std::shared_ptr<OrdersIf> iface) : iface_(iface) {}

protected:
  bool dispatchCall(::apache::thrift::protocol::TProtocol *, ::apache::thrift::protocol::TProtocol *, const std::string &fname, int32_t, void *) override { // root: request-handler shop::OrdersProcessor::dispatchCall
    std::string result;
    iface_->place(result, fname); // no root
    return true;
  }

private:
  std::shared_ptr<OrdersIf> iface_;
};

class OrdersHandler : virtual public OrdersIf {
public:
  void place(std::string &result, const std::string &id) override { result = id; } // no root
};
} // namespace shop
