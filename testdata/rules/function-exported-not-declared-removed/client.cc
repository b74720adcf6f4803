#include "lib.h"

#include <cstdio>

namespace mail {
int flushNow(); // not in the header, found in the library
}

int main() { std::printf("%d %d\n", mail::queued(), mail::flushNow()); }
