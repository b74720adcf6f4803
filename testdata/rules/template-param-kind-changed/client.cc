#include "lib.h"

box::Ring<int, 16> recent;
box::Stack<int, 16> open;

void note(int item) { open.push(item); }
