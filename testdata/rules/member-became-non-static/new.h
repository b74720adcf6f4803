#pragma once

namespace lib {
class Font {
public:
  int lineHeight();
  static int tabWidth();
};
} // namespace lib
