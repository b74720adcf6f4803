#pragma once

namespace net {
struct Endpoint {
  const char *host;
  int port;
};

struct TlsConfig {
  const char *certificate = nullptr;
  bool verify = true;
};

struct Credentials {
  Credentials(const char *user, const char *secret)
      : user(user), secret(secret) {}
  const char *user;
  const char *secret;
};

int connect(const Endpoint &endpoint, const TlsConfig &tls = {});
int login(int socket, const Credentials &credentials);
} // namespace net
