#pragma once

namespace lib {
struct Policy {
  int retries = 3;
  int delay = 10;
};
void install(const Policy &policy);
} // namespace lib
