#pragma once

namespace lib {
struct Index;
void rebuild(Index *index, bool verify = true);
} // namespace lib
