// What the compiler of Protocol Buffers makes of a generic service.
#pragma once

#include <google/protobuf/service.h>

namespace shop {
class Order final : public ::google::protobuf::Message {};

class Orders : public ::google::protobuf::Service {
public:
  virtual void Place(::google::protobuf::RpcController *controller,
                     const ::shop::Order *request, ::shop::Order *response,
                     ::google::protobuf::Closure *done);
  void CallMethod(const ::google::protobuf::MethodDescriptor *method,
                  ::google::protobuf::RpcController *controller,
                  const ::google::protobuf::Message *request,
                  ::google::protobuf::Message *response,
                  ::google::protobuf::Closure *done);
};
} // namespace shop
