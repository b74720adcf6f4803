#pragma once

namespace ui {
class Icon {
public:
  explicit Icon(int handle);
  Icon(const Icon &other);
  ~Icon();
  int handle() const { return handle_; }

private:
  int handle_;
};

struct Point {
  int x, y;
};

struct Margin {
  long left, right, top;
};

Icon load_icon(const char *name);
void draw(Icon icon, int x, int y);
void cache(const Icon &icon);
bool is_loaded(const Icon *icon);
inline bool is_same(Icon a, Icon b) { return a.handle() == b.handle(); }

void move_to(Point point);
void set_margin(Margin margin);
void add_margin(const Margin &margin);

class Toolbar {
public:
  Toolbar();
  void add(Icon icon);
  void add(const char *label);
};
} // namespace ui
