#ifndef SHOP_ROUTER_H
#define SHOP_ROUTER_H

#include <functional>
#include <map>
#include <string>

namespace shop {

struct Request {
  std::map<std::string, std::string> params;

  /// Throws std::out_of_range when the parameter is missing.
  const std::string &param(const std::string &name) const {
    return params.at(name);
  }
  std::string paramOr(const std::string &name, std::string fallback) const;
};

struct Response {
  int status;
  std::string body;
};

class Router {
public:
  using Handler = std::function<Response(const Request &)>;

  void get(const std::string &path, Handler handler);
  void post(const std::string &path, Handler handler);

  Response dispatch(const std::string &method, const std::string &path,
                    const Request &request) const;

private:
  std::map<std::string, Handler> handlers_;
};

} // namespace shop

#endif // SHOP_ROUTER_H
