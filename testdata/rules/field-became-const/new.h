#pragma once

namespace lib {
struct Policy {
  const int retries = 3;
  int delay = 10;
};
void install(const Policy &policy);
} // namespace lib
