#pragma once

namespace lib {
struct Device;
void reset(Device &device);
void reset(Device &device, int level);
} // namespace lib
