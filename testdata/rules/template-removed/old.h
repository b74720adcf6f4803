#pragma once

namespace lib {
template <class T> struct Stack {
  T top;
};
template <class T> struct Ring {
  T front;
};
int default_depth();
} // namespace lib
