#include "lib.h"

bool dial(net::Socket &socket) {
  return net::connect(socket, "shop.example") ||
         net::connect(socket, "shop.example", 80);
}
