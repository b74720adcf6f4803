#include "lib.h"

draw::Pen::~Pen() {}
int draw::stroke(const Brush *brush) { return brush->width; }
