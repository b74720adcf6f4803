#ifndef SHAPE_H
#define SHAPE_H

struct shape {
  int kind;
  struct {
    double x, y;
  };
  struct {
    double width, height;
  } size;
};
void shape_draw(const struct shape *shape);

#endif
