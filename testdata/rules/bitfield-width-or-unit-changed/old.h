#ifndef UART_H
#define UART_H

struct uart_config {
  unsigned parity : 2;
  unsigned stop_bits : 1;
  unsigned data_bits : 3;
  unsigned flow : 2;
  unsigned baud;
};

struct uart_stats {
  unsigned errors : 8;
  unsigned overruns : 8;
};

int uart_open(const char *path, const struct uart_config *config);
void uart_stats(struct uart_stats *stats);

#endif
