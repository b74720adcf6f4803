#pragma once

namespace seq {
template <class T>
concept Sized = requires(const T &t) { t.size(); };
template <class T>
concept Indexed = requires(const T &t) { t.size(); } && requires(const T &t) { t[0]; };

template <Sized T> int last(const T &list) { return list.size(); }
template <Indexed T> int last(const T &list) { return list[list.size() - 1]; }
} // namespace seq
