#pragma once

namespace lib {
class Window {
public:
  virtual ~Window();
  virtual void paint() final;
  virtual void resize(int width);
};
} // namespace lib
