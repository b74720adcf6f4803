#include "lib.h"

namespace print {
long start(const Job &job) { return job.pages * job.copies; }
int show(const Page &page) { return page.number; }
} // namespace print
