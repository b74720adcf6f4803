#pragma once

namespace net {
struct Endpoint {
  const char *host;
  int port;
  int family;
};

struct TlsConfig {
  const char *certificate = nullptr;
  bool verify = true;
  int minimum_version = 13;
};

struct Credentials {
  Credentials(const char *user, const char *secret)
      : user(user), secret(secret) {}
  const char *user;
  const char *secret;
  const char *realm = "";
};

int connect(const Endpoint &endpoint, const TlsConfig &tls = {});
int login(int socket, const Credentials &credentials);
} // namespace net
