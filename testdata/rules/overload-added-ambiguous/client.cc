#include "lib.h"

void mute(lib::Mixer &mixer) {
  lib::setGain(mixer, 0);
  lib::setGain(mixer, 0.25);
}
