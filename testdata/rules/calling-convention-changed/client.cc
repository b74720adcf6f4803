#include "lib.h"

void show(int percent);

int start(const char *path) {
  plug::on_progress(show);
  int plugin = plug::load(path, 1);
  return plug::call(plugin, "start", 1, 2);
}

int restart(int plugin) { return plug::reload(plugin, "player.so"); }

void stop(int plugin) { plug::unload(plugin); }

double zoom(const plug::Host &host) {
  return host.version() > 2 ? host.scale(1.5, 1.5) : 1;
}

auto loader = &plug::load;
auto *unloader = &plug::unload;
