#pragma once

namespace lib {
template <class T> struct Stack {
  T top;
};
int default_depth();
} // namespace lib
