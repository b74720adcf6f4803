#include "lib.h"

class Chart : public ui::Widget {
public:
  void paint() override;
  void resize(int width, int height) override;
};

class Label : public ui::Widget {
public:
  void paint() noexcept override;
};

int width(const ui::Widget &widget) { return widget.width(); }
