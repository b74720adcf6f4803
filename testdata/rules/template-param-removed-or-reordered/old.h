#pragma once

namespace lib {
struct Heap {};
struct Arena {};
template <class T, class Storage = Heap> struct List {
  T head;
};
} // namespace lib
