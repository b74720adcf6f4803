#include "lib.h"

int restart(struct sensor *sensor) {
  return sensor_reset(sensor) + (sensor_read(sensor) > 0);
}

int stop(void) { return sensor_reset(); }
