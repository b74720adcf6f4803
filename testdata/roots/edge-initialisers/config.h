#pragma once

namespace shop {
int load(int n);
int neverLoad(int n);
constexpr int fixed(int n) { return n * 2; }

struct Config {
  explicit Config(int n);
  ~Config();
  int get() const;
  static Config shared;
  static inline int counted = load(1);
  int n;
};
inline Config inlined(2);
extern Config external;
extern thread_local int perThread;
Config &singleton();
int counter();

template <class T> struct Cache {
  static int slots;
  static Config neverConfig;
};
template <class T> int Cache<T>::slots = load(3);
template <class T> Config Cache<T>::neverConfig(neverLoad(1));
template <class T> inline int variable = load(sizeof(T));
} // namespace shop
