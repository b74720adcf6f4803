#pragma once

namespace io {
class Device {
public:
  virtual ~Device();
  int number;
};
class Port : public virtual Device {
public:
  int speed;
};
class Disk : public Device {
public:
  long size;
};
Device *find(const char *name);
} // namespace io
