#pragma once

namespace img {
class Pixels {
public:
  explicit Pixels(int *data) : data(data) {}
  Pixels(const Pixels &other);
  int &at(int i) { return data[i]; }

private:
  int *data;
};

class Image {
public:
  explicit Image(int *data) : pixels(data) {}
  int &at(int i) { return pixels.at(i); }

private:
  Pixels pixels;
};

struct Size {
  int width = 0;
  int height = 0;
};
} // namespace img
