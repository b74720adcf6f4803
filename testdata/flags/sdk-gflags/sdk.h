// What gflags declares, as far as flags go.
#pragma once

#include <string>

#define DECLARE_VARIABLE(type, shorttype, name)                                \
  namespace fL##shorttype {                                                    \
    extern type FLAGS_##name;                                                  \
  }                                                                            \
  using fL##shorttype::FLAGS_##name
#define DEFINE_VARIABLE(type, shorttype, name, value, help)                    \
  namespace fL##shorttype {                                                    \
    static const type FLAGS_nono##name = value;                                \
    type FLAGS_##name = FLAGS_nono##name;                                      \
  }                                                                            \
  using fL##shorttype::FLAGS_##name

#define DECLARE_bool(name) DECLARE_VARIABLE(bool, B, name)
#define DECLARE_int32(name) DECLARE_VARIABLE(int, I, name)
#define DEFINE_bool(name, val, txt) DEFINE_VARIABLE(bool, B, name, val, txt)
#define DECLARE_string(name)                                                   \
  namespace fLS {                                                              \
  extern std::string &FLAGS_##name;                                            \
  }                                                                            \
  using fLS::FLAGS_##name
