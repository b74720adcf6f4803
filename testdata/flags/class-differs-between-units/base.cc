#include "job.h"

void start(Base &base) { base.run(); }
