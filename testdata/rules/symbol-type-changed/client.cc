#include "lib.h"

#include <cstdio>

int main() { std::printf("%d %d\n", mail_queued(), mail_debug == 5); }
