#include "lib.h"

int level_of(int sample) { return sample < 0 ? -sample : sample; }
int level_max(void) { return 9; }
