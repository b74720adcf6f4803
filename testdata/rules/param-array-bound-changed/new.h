#pragma once

namespace gpu {
using Color = float[4];
void set_viewport(const float (&rectangle)[6]);
void clear(const Color &color);
float luma(const float *rgb);
} // namespace gpu
