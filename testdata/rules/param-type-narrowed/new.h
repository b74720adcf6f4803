#pragma once

namespace lib {
struct Pool;
void reserve(Pool *pool, int bytes);
void shrink(Pool *pool, long bytes);
} // namespace lib
