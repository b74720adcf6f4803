#pragma once

namespace lib {
struct Image;
bool save(const char *path, const Image *image);
bool preview(const Image *image, const char *title);
} // namespace lib
