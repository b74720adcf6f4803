#include "shop.grpc.pb.h"

namespace other {
struct Service {
  virtual ~Service() = default;
  virtual void Place() = 0;
};
} // namespace other

namespace shop {
class OrdersImpl final : public Orders::Service {
public:
  ~OrdersImpl() override { close(); } // no root
  grpc::Status Place(grpc::ServerContext *, const Order *, Order *) override { // root: request-handler shop::OrdersImpl::Place
    return charge();
  }

private:
  grpc::Status charge(); // no root
  void close();          // no root
};

class Feed : public grpc::ServerWriteReactor<Order> {
public:
  void OnDone() override { delete this; } // root: request-handler shop::Feed::OnDone
  void OnWriteDone(bool ok) override { next(ok); } // root: request-handler shop::Feed::OnWriteDone
  void next(bool ok); // no root
};

class Placing : public grpc::ServerUnaryReactor {
public:
  void OnDone() override { delete this; }  // root: request-handler shop::Placing::OnDone
  void OnCancel() override { roll(); }     // root: request-handler shop::Placing::OnCancel
  void roll();                             // no root
};

class OrdersCallbacks : public Orders::CallbackService {
  grpc::ServerUnaryReactor *Place(grpc::CallbackServerContext *, const Order *, Order *) override { // root: request-handler shop::OrdersCallbacks::Place
    return new Placing;
  }
};

struct Local : other::Service {
  void Place() override {} // no root
};
} // namespace shop
