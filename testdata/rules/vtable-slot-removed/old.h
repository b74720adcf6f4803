#pragma once

namespace gui {
class Canvas;

class Painter {
public:
  virtual ~Painter();
  virtual void begin(Canvas *canvas);
  virtual void line(int x, int y);
  virtual void dash(int x, int y);
  virtual void text(const char *words);
  virtual void end();
};

class Theme {
public:
  virtual ~Theme();
  virtual int color(int role) const;
  virtual int legacy_color(int role) const;
};

Painter *screen_painter();
const Theme *theme();
} // namespace gui
