#include "lib.h"

struct Sensor {
  lib::Slot<int> reading;
  lib::Cache<int> recent;
};

int current(const Sensor &sensor) { return sensor.reading.value; }
