// What the CloudBees Rox SDK for C++ declares, as far as flags go.
#pragma once

namespace Rox {

class Context;

class Flag {
public:
  static Flag *Create(const char *name, bool defaultValue = false);
  virtual ~Flag() = default;
  bool IsEnabled(Context *context = nullptr);
};

class DynamicApi {
public:
  static DynamicApi *Create();
  bool IsEnabled(const char *name, bool defaultValue,
                 Context *context = nullptr);
};

} // namespace Rox
