#pragma once

namespace lib {
#define squared(value) ((value) * (value))
int doubled(int value);
} // namespace lib
