#pragma once

namespace dsp {
class Frame {
public:
  Frame(int rate, int channels);
  int rate;
  int format() const;

protected:
  int channels;
};
class Block {
public:
  int size;
  int used() const;
};
void play(const Frame &frame);
} // namespace dsp
