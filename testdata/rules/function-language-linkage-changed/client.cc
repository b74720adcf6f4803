#include "lib.h"
#include <cstdio>

int main() { std::printf("%d %d\n", zone_offset("CET"), zone_count()); }
