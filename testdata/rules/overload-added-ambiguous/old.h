#pragma once

namespace lib {
struct Mixer;
void setGain(Mixer &mixer, double gain);
} // namespace lib
