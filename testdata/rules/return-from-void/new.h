#pragma once

namespace lib {
struct Bus;
struct Report {
  long Read, Written, Dropped;
};
Report poll(Bus *bus);
void drain(Bus *bus);
} // namespace lib
