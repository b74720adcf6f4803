#pragma once

#include <functional>
#include <string>

namespace httplib {
struct Request {
  std::string body;
};
struct Response {
  int status = -1;
};

class Server {
public:
  using Handler = std::function<void(const Request &, Response &)>;
  using Logger = std::function<void(const Request &, const Response &)>;

  Server &Get(const std::string &pattern, Handler handler);
  Server &Post(const std::string &pattern, Handler handler);
  Server &Put(const std::string &pattern, Handler handler);
  Server &Patch(const std::string &pattern, Handler handler);
  Server &Delete(const std::string &pattern, Handler handler);
  Server &Options(const std::string &pattern, Handler handler);
  Server &set_error_handler(Handler handler);
  Server &set_logger(Logger logger);
  bool listen(const std::string &host, int port);
};

class Client {
public:
  explicit Client(const std::string &host);
  int Get(const std::string &path,
          std::function<bool(const char *, size_t)> receiver);
};
} // namespace httplib
