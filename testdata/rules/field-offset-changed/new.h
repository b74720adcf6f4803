#pragma once

namespace mqtt {
struct Message {
  int id;
  int qos;
  const void *payload;
  const char *topic;
  int size;
};

union Value {
  long number;
  double real;
};

struct Property {
  int key;
  long owner;
  struct {
    Value value;
    bool isSet;
  };
};

/// Never leaves the client.
struct Filter {
  bool retained;
  int level;
};

inline bool matches(const Filter &filter, int level) {
  return filter.level <= level;
}

void publish(const Message &message);
Message *receive();
void set(Property &property);
} // namespace mqtt
