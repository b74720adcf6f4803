#pragma once

namespace lib {
struct Heap {};
struct Arena {};
template <class T> struct List {
  T head;
};
} // namespace lib
