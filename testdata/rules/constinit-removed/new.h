#pragma once

namespace clock {
struct Zone {
  int offset;
};
extern Zone local_zone;
extern constinit Zone utc;
} // namespace clock
