#pragma once

namespace dsp {
class Frame {
public:
  Frame(int rate, int channels);
  int rate;
  int channels;
  int format() const;
};
class Block {
public:
  int size;
  int used() const;
};
void play(const Frame &frame);
} // namespace dsp
