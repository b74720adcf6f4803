// Only one unit sees that the class overrides the function.
#define WITH_RUN 1
#include "job.h"

void start(Base &base);

void Job::run() {
  sink(); // ungated: discount_codes
}

int main() {
  Job job;
  if (flags.isEnabled("discount_codes"))
    job.Job::run();
  start(job);
}
