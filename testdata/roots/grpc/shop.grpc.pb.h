// What the compiler of Protocol Buffers makes of
//   service Orders { rpc Place(Order) returns (Order); }
#pragma once

#include <grpcpp/grpcpp.h>

namespace shop {
class Order {};

class Orders final {
public:
  class Service : public ::grpc::Service {
  public:
    Service();
    virtual ~Service();
    virtual ::grpc::Status Place(::grpc::ServerContext *context,
                                 const ::shop::Order *request,
                                 ::shop::Order *response);
  };

  class CallbackService : public ::grpc::Service {
  public:
    virtual ~CallbackService();
    virtual ::grpc::ServerUnaryReactor *
    Place(::grpc::CallbackServerContext *context, const ::shop::Order *request,
          ::shop::Order *response);
  };
};
} // namespace shop
