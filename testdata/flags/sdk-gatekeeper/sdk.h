// What Meta's Gatekeeper declares.
#pragma once

#include <cstdint>

namespace facebook::gk {

class Gatekeeper {
public:
  static const Gatekeeper &get(const char *project);
  bool check(int64_t user) const;
  bool pass(int64_t user) const;
};

} // namespace facebook::gk

#define GATEKEEPER(name) (::facebook::gk::Gatekeeper::get(#name))
