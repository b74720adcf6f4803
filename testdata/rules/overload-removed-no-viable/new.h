#pragma once

namespace lib {
struct Packet;
void encode(Packet &packet, int value);
} // namespace lib
