#pragma once

namespace plug {
using Progress = void (*)(int percent);

int load(const char *path, int flags);
int unload(int plugin);
int call(int plugin, const char *name, ...);
void on_progress(Progress progress);

class Host {
public:
  Host();
  int version() const;
  double scale(double x, double y) const;
};

inline int reload(int plugin, const char *path) {
  return unload(plugin) == 0 ? load(path, 0) : -1;
}
} // namespace plug
