/// One line on a terminal's standard error that tells how far a run is.
#pragma once

#include "reports/Report.h"

#include <cstdio>
#include <mutex>
#include <string>
#include <unistd.h>

namespace breakpath {

/// Thread-safe; silent when standard error is not a terminal.
class Progress {
public:
  explicit Progress(size_t total)
      : total(total), visible(isatty(STDERR_FILENO)) {}
  ~Progress() {
    if (visible)
      std::fputs("\r\033[K", stderr);
  }
  Progress(const Progress &) = delete;
  Progress &operator=(const Progress &) = delete;

  void step(const std::string &what) {
    std::lock_guard<std::mutex> lock(mutex);
    ++done;
    if (visible)
      std::fprintf(stderr, "\r\033[K[%zu/%zu] %.60s", done, total,
                   printable(what).c_str());
  }

private:
  size_t total, done = 0;
  bool visible;
  std::mutex mutex;
};

} // namespace breakpath
