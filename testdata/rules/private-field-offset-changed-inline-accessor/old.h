#pragma once

namespace image {
class Bitmap {
public:
  Bitmap(int width, int height);
  ~Bitmap();
  int width() const { return width_; }
  int height() const { return height_; }
  int pixels() const { return width() * height(); }
  const unsigned char *row(int y) const { return data_ + y * width_; }
  bool is_shared() const;
  static int max_width() { return 65535; }

private:
  int width_;
  int height_;
  unsigned char *data_;
};

class Palette {
public:
  Palette();
  int size() const { return size_; }
  bool is_sorted() const { return sorted_; }

private:
  int size_;
  bool sorted_;
};

inline bool is_square(const Bitmap &bitmap) {
  return bitmap.width() == bitmap.height();
}
} // namespace image
