#pragma once

namespace lib {
class Font {
public:
  static int lineHeight();
  static int tabWidth();
};
} // namespace lib
