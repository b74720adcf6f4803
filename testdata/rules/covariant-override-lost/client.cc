#include "lib.h"

class Box : public draw::Shape {
public:
  Box *clone() const override { return new Box(*this); }
  double area() const override { return 4; }
};

double twice(const Box &box) { return 2 * box.area(); }
