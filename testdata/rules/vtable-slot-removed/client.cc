#include "lib.h"

class PlotPainter : public gui::Painter {
public:
  void text(const char *words) override { labels += words != nullptr; }
  void end() override { Painter::end(); }

private:
  int labels = 0;
};

class DarkTheme : public gui::Theme {
public:
  int color(int role) const override { return 0x202020 + role; }
};

void frame(gui::Canvas *canvas, gui::Painter &painter) {
  painter.begin(canvas);
  painter.line(0, 100);
  painter.text("axis");
  painter.end();
}

void close(gui::Painter *painter) { painter->end(); }

void plot(gui::Canvas *canvas) {
  PlotPainter painter;
  painter.begin(canvas);
  frame(canvas, painter);
}

int background() { return gui::theme()->color(0); }
