#pragma once

namespace lib {
class Bitmap {
public:
  int width;
  int height;
};
Bitmap load(const char *path);
} // namespace lib
