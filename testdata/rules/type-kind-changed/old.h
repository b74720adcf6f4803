#pragma once

namespace lib {
struct Value {
  int number;
  float ratio;
};
struct Label {
  int id;
};
} // namespace lib
