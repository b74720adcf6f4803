#pragma once

namespace google {
namespace protobuf {
class RpcController;
class Closure;
class Message {
public:
  virtual ~Message();
};
class MethodDescriptor;

class Service {
public:
  Service();
  virtual ~Service();
  virtual void CallMethod(const MethodDescriptor *method,
                          RpcController *controller, const Message *request,
                          Message *response, Closure *done) = 0;
};
} // namespace protobuf
} // namespace google
