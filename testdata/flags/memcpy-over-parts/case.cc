// The bytes of an object are those of its members' members and its bases, too.
#include "../flags.h"
#include <cstring>

struct Rules {
  bool discounts;
};
struct Config {
  Rules rules;
};
struct Header {
  bool discounts;
};
struct Packet : Header {
  int size;
};

static void run() {
  bool bytes[16] = {true};
  Config config;
  config.rules.discounts = flags.isEnabled("discount_codes");
  std::memcpy(&config, bytes, sizeof config);
  if (config.rules.discounts)
    sink(); // ungated: discount_codes
  Packet packet;
  packet.discounts = flags.isEnabled("discount_codes");
  std::memcpy(&packet, bytes, sizeof packet);
  if (packet.discounts)
    sink(); // ungated: discount_codes
}

int main() { run(); }
