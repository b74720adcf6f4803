#include "lib.h"

#include <cstddef>

void announce(const char *topic) {
  mqtt::Message message{};
  message.id = 1;
  message.topic = topic;
  message.size = 0;
  mqtt::publish(message);
}

const void *wait() {
  mqtt::Message *message = mqtt::receive();
  return message->payload;
}

int last_id(const mqtt::Message &message) { return message.id; }

constexpr int mqtt::Message::*size = &mqtt::Message::size;
constexpr auto topic = &mqtt::Message::topic;
constexpr unsigned long payload_at = offsetof(mqtt::Message, payload);

unsigned long topic_at() { return offsetof(mqtt::Message, topic); }

bool read(mqtt::Property &property) {
  mqtt::set(property);
  return property.isSet && property.value.number > property.key;
}

bool wants(const mqtt::Filter &filter, int level) {
  return filter.retained || mqtt::matches(filter, level);
}
