#define FOR_ALL 1
#include "allowed.h"

bool other() { return allowed(); }
