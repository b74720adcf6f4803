#pragma once

namespace lib {
void releaseLock(int id) noexcept;
void breakLock(int id) noexcept;
} // namespace lib
