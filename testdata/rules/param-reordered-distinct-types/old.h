#pragma once

namespace lib {
struct Image;
bool save(const Image *image, const char *path);
bool preview(const Image *image, const char *title);
} // namespace lib
