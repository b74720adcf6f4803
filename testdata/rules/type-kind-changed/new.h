#pragma once

namespace lib {
union Value {
  int number;
  float ratio;
};
struct Label {
  int id;
};
} // namespace lib
