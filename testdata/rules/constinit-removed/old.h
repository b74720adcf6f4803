#pragma once

namespace clock {
struct Zone {
  int offset;
};
extern constinit Zone local_zone;
extern constinit Zone utc;
} // namespace clock
