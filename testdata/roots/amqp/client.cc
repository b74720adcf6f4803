#include <amqpcpp.h>

namespace shop {
void book(const AMQP::Message &message, uint64_t tag, bool again);
void ready();

struct Consumer {
  void listen(AMQP::Channel &channel);
  void receive(const AMQP::Message &message);
  void onReceived(void (*f)()) { f(); }
};

void Consumer::listen(AMQP::Channel &channel) {
  channel.onReady(ready);                       // root: background-job shop::ready
  channel.declareQueue("orders").onSuccess(ready); // root: background-job shop::ready
  channel.consume("orders").onReceived(book);   // root: background-job shop::book
  channel.consume("refunds").onMessage([this](const AMQP::Message &message, uint64_t, bool) { receive(message); }); // root: background-job shop::Consumer::receive
  onReceived(ready);                            // no root
}
} // namespace shop
