#include "lib.h"

int greet(lib::Channel *channel) {
  int sent = lib::send(channel, 2);
  return sent + lib::sendAll(channel, "hello");
}
