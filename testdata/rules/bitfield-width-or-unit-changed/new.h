#ifndef UART_H
#define UART_H

struct uart_config {
  unsigned parity : 3;
  unsigned stop_bits : 2;
  unsigned data_bits : 4;
  unsigned char flow : 2;
  unsigned baud;
};

struct uart_stats {
  unsigned errors : 8;
  unsigned overruns : 8;
  unsigned breaks : 8;
};

int uart_open(const char *path, const struct uart_config *config);
void uart_stats(struct uart_stats *stats);

#endif
