#include "lib.h"
#include <cstdio>

int main() { std::printf("%s %s\n", path::home(), path::temporary()); }
