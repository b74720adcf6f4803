#include "lib.h"

void flush();

void schedule(events::Loop &loop) {
  loop.post([] { flush(); });
  loop.post({});
  loop.on_idle({});
}
