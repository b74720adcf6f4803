#pragma once

namespace audio {
class Effect {
public:
  Effect(const char *name);
  virtual ~Effect();
  virtual void apply(float *samples, int count);
  const char *name() const { return name_; }
  float gain = 1;

private:
  const char *name_;
};

class Mixer {
public:
  Mixer();
  void add(Effect *effect);
  void run();

private:
  Effect *first;
};

/// All inline: nothing of the library knows it.
struct Meter {
  float peak = 0;
  virtual void reset() { peak = 0; }
};
} // namespace audio
