#pragma once

namespace lib {
struct Cursor;
void advance(Cursor *cursor, int rows);
void scroll(Cursor *cursor, int rows);
} // namespace lib
