#pragma once

namespace lib {
struct Texture;
void retain(Texture *texture);
void release(Texture *texture);
} // namespace lib
