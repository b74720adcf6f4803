#include "lib.h"
#include <stdlib.h>

struct packet *make(int length) {
  return malloc(sizeof(struct packet) + length - 1);
}

int sum(const struct packet *packet) {
  return packet_sum(packet) + packet->data[0];
}
