#pragma once

namespace crc {
struct State {
  unsigned value;
};
inline unsigned finish(const State &state) { return ~state.value; }
inline unsigned start() { return 7u; }
unsigned table(int index);
} // namespace crc
