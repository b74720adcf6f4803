#include "lib.h"

#include <cstdio>
#include <cstdlib>
#include <cstring>

int main() {
  auto *job = static_cast<print::Job *>(std::malloc(sizeof(print::Job)));
  std::memset(static_cast<void *>(job), 7, sizeof *job); // as memory may be
  job->pages = 8;
  job->copies = 2;
  job->size = 100;
  std::printf("%ld\n", print::start(*job));
}
