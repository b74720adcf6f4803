// What Firebase Remote Config declares, as far as flags go.
#pragma once

#include <cstdint>
#include <string>

namespace firebase {

class App;

namespace remote_config {

struct ValueInfo;

class RemoteConfig {
public:
  static RemoteConfig *GetInstance(App *app);
  bool GetBoolean(const char *key);
  bool GetBoolean(const char *key, ValueInfo *info);
  int64_t GetLong(const char *key);
  std::string GetString(const char *key);
};

} // namespace remote_config
} // namespace firebase
