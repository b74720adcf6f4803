#include "lib.h"

thread_local int err::last_error = 0;
int err::count = 0;
void err::fail(int code) { last_error = code; }
