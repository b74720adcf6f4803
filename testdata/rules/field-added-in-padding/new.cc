#include "lib.h"

namespace print {
long start(const Job &job) {
  return job.duplex ? job.pages * job.copies / 2 : job.pages * job.copies;
}
int show(const Page &page) { return page.number; }
} // namespace print
