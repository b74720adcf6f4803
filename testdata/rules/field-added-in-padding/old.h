#pragma once

namespace print {
/// Clients fill it in.
struct Job {
  int pages;
  char copies;
  long size;
};

/// Grows: everybody sees that.
struct Page {
  int number;
};

long start(const Job &job);
int show(const Page &page);
} // namespace print
