#pragma once

namespace RdKafka {
class Message {
public:
  virtual ~Message();
};
class Event {
public:
  virtual ~Event();
};

class DeliveryReportCb {
public:
  virtual void dr_cb(Message &message) = 0;
  virtual ~DeliveryReportCb();
};
class EventCb {
public:
  virtual void event_cb(Event &event) = 0;
  virtual ~EventCb();
};
class ConsumeCb {
public:
  virtual void consume_cb(Message &message, void *opaque) = 0;
  virtual ~ConsumeCb();
};
} // namespace RdKafka
