#include "lib.h"

#include <cstdio>

int main() { std::printf("%d\n", mail::size(mail::subject(1))); }
