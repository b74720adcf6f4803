#include "lib.h"

class Echo : public audio::Effect {
public:
  Echo() : Effect("echo") {}
  void apply(float *samples, int count) {
    for (int i = 1; i < count; ++i)
      samples[i] += samples[i - 1] * gain;
  }
};

struct Track {
  audio::Effect effect;
  int id;
};

void play(float *samples, int count) {
  audio::Effect reverb("reverb");
  reverb.gain = 0.5f;
  reverb.apply(samples, count);
}

audio::Effect *make() { return new audio::Effect("chorus"); }

void attach(audio::Mixer &mixer, audio::Effect *effect) {
  mixer.add(effect);
  mixer.run();
}

const char *title(const audio::Effect &effect) { return effect.name(); }

float loudest(audio::Meter &meter) {
  meter.reset();
  return meter.peak;
}
