#include "device.h"

static int disk_open(struct device *d) { return d->data != 0; }
static int disk_read(struct device *d, int n) { return n + (d->next == 0); }
static int neverDiskClose(struct device *d) { return d == 0; }
static int neverOpen(struct device *d) { return d == 0; }

const struct operations disk = {
    .open = disk_open, .read = disk_read, .close = neverDiskClose};
const struct operations neverDisk = {.open = neverOpen};

int device_open(struct device *d) { return d->operations->open(d); }
int device_read(struct device *d, int n) {
  if (!d->operations->read)
    return 0;
  return (*d->operations->read)(d, n);
}

void each(const int *values, size_t n, visitor *visit, void *data) {
  for (size_t i = 0; i < n; ++i)
    visit(data, values[i]);
}

static void quiet(const char *text) { (void)text; }
static void (*logger)(const char *) = quiet;
void set_logger(void (*log)(const char *)) { logger = log ? log : quiet; }
void log_line(const char *text) { logger(text); }

static int command_list(int argc, char **argv) { return argc + !argv; }
static int command_help(int argc, char **argv) { return argc - !argv; }
struct command commands[] = {
    {"list", command_list}, {"help", command_help}, {0, 0}};
