#pragma once

#include <cstdint>
#include <functional>
#include <string>

namespace AMQP {
class Message {};
using MessageCallback =
    std::function<void(const Message &message, uint64_t deliveryTag, bool)>;
using SuccessCallback = std::function<void()>;
using ErrorCallback = std::function<void(const char *message)>;
using ConsumeCallback = std::function<void(const std::string &consumer)>;

class Deferred {
public:
  virtual ~Deferred();
  Deferred &onSuccess(const SuccessCallback &callback);
  Deferred &onError(const ErrorCallback &callback);
};

class DeferredConsumer : public Deferred {
public:
  DeferredConsumer &onSuccess(const ConsumeCallback &callback);
  DeferredConsumer &onReceived(const MessageCallback &callback);
  DeferredConsumer &onMessage(const MessageCallback &callback);
};

class Channel {
public:
  Deferred &declareQueue(const std::string &name);
  DeferredConsumer &consume(const std::string &queue);
  void onReady(const SuccessCallback &callback);
};
} // namespace AMQP
