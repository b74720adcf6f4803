#include "lib.h"

int measure() { return text::countWords({"one two", 7}); }
