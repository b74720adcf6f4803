#ifndef COLOR_H
#define COLOR_H

enum color {
  COLOR_RED,
  COLOR_GREEN,
  COLOR_BLUE,
  COLOR_ALPHA,
  COLOR_COUNT
};
enum color_order { COLOR_ORDER_RGB, COLOR_ORDER_BGR, COLOR_ORDER_COUNT };
void color_levels(int *levels);

#endif
