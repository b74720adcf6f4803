#include "router.h"

#include <stdexcept>
#include <utility>

namespace shop {

std::string Request::paramOr(const std::string &name,
                             std::string fallback) const {
  const auto found = params.find(name);
  return found == params.end() ? fallback : found->second;
}

void Router::get(const std::string &path, Handler handler) {
  handlers_["GET " + path] = std::move(handler);
}

void Router::post(const std::string &path, Handler handler) {
  handlers_["POST " + path] = std::move(handler);
}

Response Router::dispatch(const std::string &method, const std::string &path,
                          const Request &request) const {
  const auto found = handlers_.find(method + " " + path);
  if (found == handlers_.end())
    return {404, "no such page"};
  try {
    return found->second(request);
  } catch (const std::out_of_range &) {
    return {400, "missing or unknown parameter"};
  }
}

} // namespace shop
