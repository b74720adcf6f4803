#include "lib.h"

int open_modem(const char *path) {
  struct uart_config config = {0};
  config.parity = 1;
  config.data_bits = 7;
  config.baud = 9600;
  return uart_open(path, &config);
}

int open_console(void) {
  const struct uart_config console = {
      .stop_bits = 1, .data_bits = 7, .baud = 115200};
  return uart_open("/dev/console", &console);
}

int uses_flow_control(const struct uart_config *config) {
  return config->flow != 0;
}

unsigned speed(const struct uart_config *config) { return config->baud; }

unsigned lost(void) {
  struct uart_stats stats;
  uart_stats(&stats);
  return stats.errors + stats.overruns;
}
