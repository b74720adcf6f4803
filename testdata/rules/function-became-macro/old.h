#pragma once

namespace lib {
int squared(int value);
int doubled(int value);
} // namespace lib
