#pragma once

namespace lib {
struct Bus;
struct Report {
  long Read, Written, Dropped;
};
void poll(Bus *bus);
void drain(Bus *bus);
} // namespace lib
