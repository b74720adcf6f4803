#include "lib.h"

const char *plug::Named::name() { return ""; }
int plug::Sized::limit() { return -1; }
int plug::Sized::size() { return 0; }
const char *plug::Plugin::name() { return "plugin"; }
int plug::Plugin::size() { return 8; }
const char *plug::Theme::name() { return "theme"; }
int plug::measure(Sized *sized) { return sized->size(); }
plug::Sized *plug::plugin() {
  static Plugin plugin;
  return &plugin;
}
