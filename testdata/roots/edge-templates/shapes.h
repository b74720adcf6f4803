#pragma once
#include <concepts>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace shop {
int used(int n);
int neverUsed(int n);

struct Circle {
  int area() const { return used(1); }
  int neverPerimeter() const { return neverUsed(1); }
};
struct Square {
  int area() const { return used(2); }
  int side() const { return used(3); }
};
struct NeverShape {
  int area() const { return neverUsed(2); }
};

template <class T> int area(const T &t) { return t.area(); }
template <class T> int neverArea(const T &t) { return t.neverPerimeter(); }

template <class T> struct Box {
  T t;
  int open() const { return t.area(); }
  int neverOpen() const { return t.neverPerimeter(); }
  template <class U> int with(const U &u) const { return u.area() + open(); }
  static int count() { return used(1); }
};
template <> inline int Box<Square>::open() const { return t.side(); }
template <class T> struct Box<T *> {
  T *t;
  int open() const { return area(*t); }
};

// CRTP.
template <class Derived> struct Printable {
  int print() const {
    return static_cast<const Derived *>(this)->text() + header();
  }
  int header() const { return used(1); }
  int neverFooter() const {
    return static_cast<const Derived *>(this)->neverText();
  }
};
struct Page : Printable<Page> {
  int text() const { return used(1); }
  int neverText() const { return neverUsed(1); }
};

// Forwarding.
struct Job {
  Job(int n, std::string name);
  explicit Job(Circle circle);
  explicit Job(NeverShape shape);
  Job(const Job &);
  Job(Job &&) noexcept;
  ~Job();
  int n;
};
template <class T, class... Args> std::unique_ptr<T> make(Args &&...args) {
  return std::unique_ptr<T>(new T(std::forward<Args>(args)...));
}
template <class... T> int sum(const T &...t) { return (t.area() + ... + 0); }
template <class F, class... A> int call(F &&f, A &&...a) {
  return std::forward<F>(f)(std::forward<A>(a)...);
}

// Policies.
struct Quiet {
  static int log() { return used(1); }
};
struct NeverLoud {
  static int log() { return neverUsed(1); }
};
template <class Policy = Quiet> struct Shop : private Policy {
  int open() { return Policy::log(); }
};

// Concepts and if constexpr choose.
template <class T>
concept HasSide = requires(T t) {
  { t.side() } -> std::same_as<int>;
};
template <class T> int measure(const T &t) {
  if constexpr (HasSide<T>)
    return t.side();
  else
    return t.area();
}
int pick(HasSide auto const &t) { return t.side(); }
template <class T> int pick(const T &t) { return used(t.area()); }

// Tag dispatch, traits.
template <class T> struct Traits {
  static int weight(const T &) { return neverUsed(1); }
};
template <> struct Traits<Circle> {
  static int weight(const Circle &) { return used(1); }
};
template <class T> int weight(const T &t) { return Traits<T>::weight(t); }

template <int N> int down() {
  if constexpr (N > 0)
    return down<N - 1>();
  else
    return used(0);
}

// Found by argument, where the template is instantiated.
template <class T> int adl(const T &t) { return hook(t); }
extern template int area<Square>(const Square &);
} // namespace shop
