#pragma once

namespace com {
class Device;
class DevicePointer {
public:
  Device *get() const;
  Device *operator->() const;
};
class Version {
public:
  int major() const;
};
bool create(Device **device);
} // namespace com
