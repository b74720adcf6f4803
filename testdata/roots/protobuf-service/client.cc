#include "shop.pb.h"

namespace shop {
class OrdersImpl : public Orders {
public:
  void Place(google::protobuf::RpcController *, const Order *, Order *, google::protobuf::Closure *) override { // root: request-handler shop::OrdersImpl::Place
    charge();
  }
  void charge(); // no root
};
} // namespace shop
