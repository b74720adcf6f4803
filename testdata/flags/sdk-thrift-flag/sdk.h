// What fbthrift declares, as far as flags go.
#pragma once

#include <cstdint>

namespace apache::thrift::detail {

template <typename T> class FlagWrapper {
public:
  T get();
};

} // namespace apache::thrift::detail

#define THRIFT_FLAG_DECLARE(_name, _type)                                      \
  apache::thrift::detail::FlagWrapper<_type> &THRIFT_FLAG_WRAPPER__##_name()
#define THRIFT_FLAG_DECLARE_bool(_name) THRIFT_FLAG_DECLARE(_name, bool)
#define THRIFT_FLAG_DECLARE_int64(_name) THRIFT_FLAG_DECLARE(_name, int64_t)
#define THRIFT_FLAG(_name) THRIFT_FLAG_WRAPPER__##_name().get()
