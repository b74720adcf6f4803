#include "lib.h"

void show_logo() {
  ui::Icon logo = ui::load_icon("logo");
  ui::draw(logo, 0, 0);
  ui::cache(logo);
}

void fill(ui::Toolbar &toolbar, const ui::Icon &save) {
  toolbar.add(save);
  toolbar.add("Save");
  if (!ui::is_loaded(&save))
    toolbar.add(ui::Icon(7));
}

bool is_save(const ui::Icon &icon, const ui::Icon &save) {
  return ui::is_same(icon, save);
}

void (*painter)(ui::Icon, int, int) = ui::draw;

ui::Icon placeholder() { return ui::Icon(0); }

void center(const ui::Point &middle) { ui::move_to(middle); }

void indent(const ui::Margin &margin) {
  ui::set_margin(margin);
  ui::add_margin(margin);
}
