#pragma once

namespace audio {
class Mixer {
public:
  void start();
};
void play(Mixer &mixer);
} // namespace audio
