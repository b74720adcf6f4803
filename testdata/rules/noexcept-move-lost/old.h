#pragma once

namespace gpu {
class Texture {
public:
  explicit Texture(int handle);
  Texture(const Texture &other);
  Texture(Texture &&other) noexcept;
  ~Texture();

private:
  int handle;
};

class Buffer {
public:
  explicit Buffer(int size);
  Buffer(const Buffer &other);
  Buffer(Buffer &&other) noexcept;
  ~Buffer();

private:
  int handle;
};

/// Cannot be copied, so a container moves it whatever happens.
class Fence {
public:
  Fence();
  Fence(Fence &&other) noexcept;
  ~Fence();

private:
  int handle;
};
} // namespace gpu
