#pragma once

namespace lib {
struct Device;
void reset(Device &device) = delete;
void reset(Device &device, int level);
} // namespace lib
