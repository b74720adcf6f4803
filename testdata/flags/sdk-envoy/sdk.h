// What Envoy's runtime declares, as far as flags go.
#pragma once

#include <cstdint>
#include <string_view>

namespace Envoy {
namespace Runtime {

bool runtimeFeatureEnabled(std::string_view feature);

class Snapshot {
public:
  virtual ~Snapshot() = default;
  virtual bool featureEnabled(std::string_view key,
                              uint64_t default_value) const = 0;
  virtual bool featureEnabled(std::string_view key, uint64_t default_value,
                              uint64_t random_value) const = 0;
  virtual bool deprecatedFeatureEnabled(std::string_view key,
                                        bool default_enabled) const = 0;
  virtual bool getBoolean(std::string_view key, bool default_value) const = 0;
};

class SnapshotImpl : public Snapshot {
public:
  bool featureEnabled(std::string_view key,
                      uint64_t default_value) const override;
  bool featureEnabled(std::string_view key, uint64_t default_value,
                      uint64_t random_value) const override;
  bool deprecatedFeatureEnabled(std::string_view key,
                                bool default_enabled) const override;
  bool getBoolean(std::string_view key, bool default_value) const override;
};

class Loader {
public:
  virtual ~Loader() = default;
  virtual const Snapshot &snapshot() = 0;
};

} // namespace Runtime
} // namespace Envoy
