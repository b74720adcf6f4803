#pragma once

namespace lib {
enum class Level {
  Debug = 0,
  Info = 1,
  Warning = 2,
  Error = 8,
};
} // namespace lib
