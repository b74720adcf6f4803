#pragma once

namespace store {
class Backend {
public:
  virtual ~Backend();
  virtual bool open(const char *path);
  virtual int read(long key, char *value, int size);
  virtual void close();
};

class MemoryBackend final : public Backend {
public:
  MemoryBackend();
  int read(long key, char *value, int size) override;
};

/// New functions are appended here.
class Observer {
public:
  virtual ~Observer();
  virtual void on_write(long key);
};

Backend *default_backend();
void watch(Observer *observer);
} // namespace store
