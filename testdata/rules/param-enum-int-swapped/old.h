#pragma once

namespace lib {
struct Port;
enum Parity { ParityNone, ParityOdd, ParityEven };
void setParity(Port *port, int parity);
void setBaud(Port *port, int baud);
} // namespace lib
