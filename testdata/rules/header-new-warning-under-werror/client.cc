#include "lib.h"

int score() { return parse::digits("4711", 4); }
