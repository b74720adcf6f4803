#pragma once

namespace lib {
enum class Level {
  Debug = 0,
  Info = 1,
  Warning = 4,
  Error = 8,
};
} // namespace lib
