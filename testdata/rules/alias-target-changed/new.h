#pragma once

namespace lib {
using Port = unsigned short;
using Timestamp = long;
int zone_offset();
} // namespace lib
