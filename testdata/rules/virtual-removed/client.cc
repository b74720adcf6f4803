#include "lib.h"

struct PortTracker : lib::Listener {
  void on_open(int port) override { last = port; }
  void on_close(int port) override { last = -port; }
  int last = 0;
};

void greet(lib::Listener &listener) { listener.on_open(80); }
