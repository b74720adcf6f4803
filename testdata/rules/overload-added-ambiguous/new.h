#pragma once

namespace lib {
struct Mixer;
void setGain(Mixer &mixer, double gain);
void setGain(Mixer &mixer, float gain);
} // namespace lib
