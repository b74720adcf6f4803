#pragma once
#include <memory>

namespace img {
class Bitmap {
public:
  int width() const;
};
Bitmap *load(const char *path);
Bitmap *screen();
std::unique_ptr<Bitmap> copy(const Bitmap &bitmap);
} // namespace img
