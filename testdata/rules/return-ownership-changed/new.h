#pragma once
#include <memory>

namespace img {
class Bitmap {
public:
  int width() const;
};
std::unique_ptr<Bitmap> load(const char *path);
Bitmap *screen();
std::unique_ptr<Bitmap> copy(const Bitmap &bitmap);
} // namespace img
