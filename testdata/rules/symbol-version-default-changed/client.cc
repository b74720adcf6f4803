#include "lib.h"

#include <cstdio>

int main() { std::printf("%d\n", mail_queued()); }
