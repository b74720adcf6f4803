#include <librdkafka/rdkafkacpp.h>

namespace shop {
void book(RdKafka::Message &message);

class Orders : public RdKafka::ConsumeCb, public RdKafka::EventCb {
public:
  void consume_cb(RdKafka::Message &message, void *) override { book(message); } // root: background-job shop::Orders::consume_cb
  void event_cb(RdKafka::Event &) override {}                                    // root: background-job shop::Orders::event_cb
  void stop(); // no root
};

struct ConsumeCb {
  virtual ~ConsumeCb() = default;
  virtual void consume_cb(RdKafka::Message &message, void *) = 0;
};
struct Local : ConsumeCb {
  void consume_cb(RdKafka::Message &message, void *) override { book(message); } // no root
};
} // namespace shop
