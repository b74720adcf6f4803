#pragma once

namespace lib {
void releaseLock(int id);
void breakLock(int id) noexcept;
} // namespace lib
