#include "lib.h"

void play() {
  audio::Stream *stream = audio::Stream::open("default");
  audio::Mixer mixer;
  delete stream;
}
