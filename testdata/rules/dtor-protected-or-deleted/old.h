#pragma once

namespace audio {
class Stream {
public:
  static Stream *open(const char *device);
  void close();
  ~Stream();
};
class Mixer {
public:
  Mixer();
  ~Mixer();
};
} // namespace audio
