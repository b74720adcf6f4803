#pragma once

namespace lib {
enum class Status {
  Ok = 0,
  Timeout = 1,
  Closed = 2,
};
Status poll();
} // namespace lib
