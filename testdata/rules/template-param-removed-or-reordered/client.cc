#include "lib.h"

struct Route {
  lib::List<int> stops;
  lib::List<int, lib::Arena> detours;
};

int first_stop(const Route &route) { return route.stops.head; }
