#pragma once

namespace mqtt {
struct Message {
  int id;
  const char *topic;
  const void *payload;
  int size;
};

union Value {
  long number;
  double real;
};

struct Property {
  int key;
  struct {
    Value value;
    bool isSet;
  };
};

/// Never leaves the client.
struct Filter {
  int level;
  bool retained;
};

inline bool matches(const Filter &filter, int level) {
  return filter.level <= level;
}

void publish(const Message &message);
Message *receive();
void set(Property &property);
} // namespace mqtt
