#pragma once

namespace lib {
class Resource {
public:
  int handle;
};
class Image {
public:
  int width;
};
class Font : public Resource {};
void release(Resource &resource);
} // namespace lib
