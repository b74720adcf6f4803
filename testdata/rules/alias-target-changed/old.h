#pragma once

namespace lib {
using Port = unsigned short;
using Timestamp = int;
int zone_offset();
} // namespace lib
