#include "lib.h"

bool ping(net::Transport &transport) { return transport.send("ping"); }

bool ping_safely(net::TlsTransport &transport) {
  return transport.send("ping");
}
