#pragma once

namespace lib {
struct Packet;
void encode(Packet &packet, int value);
void encode(Packet &packet, const char *text);
} // namespace lib
