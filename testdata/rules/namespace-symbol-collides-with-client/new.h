#pragma once

namespace audio {
class Mixer {
public:
  void start();
};
void play(Mixer &mixer);

/// One input of a mixer.
class Track {};
void mute(int channel);
} // namespace audio
