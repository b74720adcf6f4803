#include "lib.h"

using namespace audio;

struct Track {
  int bars = 0;
};

void mute(long channel) { (void)channel; }

namespace studio {
struct Session {
  Track lead;
  ::Track bass;
};

void run(Mixer &mixer) {
  play(mixer);
  mute(4);
  ::mute(4L);
}
} // namespace studio
