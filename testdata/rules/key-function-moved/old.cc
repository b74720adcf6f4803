#include "lib.h"

draw::Brush::~Brush() {}
draw::Pen::~Pen() {}
int draw::stroke(const Brush *brush) { return brush->width; }
