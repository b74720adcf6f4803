#include "lib.h"

const net::Endpoint mirrors[] = {
    {"eu.example.org", 443},
    {"us.example.org", 443},
};

int dial() { return net::connect({"example.org", 80}); }

int dial_safely(const char *certificate) {
  net::Endpoint endpoint{.host = "example.org", .port = 443};
  return net::connect(endpoint, {certificate, true});
}

int dial_named(const char *name) {
  net::Endpoint endpoint;
  endpoint.host = name;
  endpoint.port = 443;
  return net::connect(endpoint);
}

struct Peer : net::Endpoint {
  int weight;
};

Peer heavy() { return {{"10.0.0.1", 9000}, 100}; }

int sign_in(int socket) { return net::login(socket, {"root", "hunter2"}); }

const char *first_mirror() { return mirrors[0].host; }
