#ifndef SENSOR_H
#define SENSOR_H

struct sensor;
struct sensor *sensor_open(const char *path);
int sensor_reset(void);
int sensor_rate();
double sensor_read(struct sensor *sensor);

#endif
