#pragma once

namespace print {
/// Clients fill it in.
struct Job {
  int pages;
  char copies;
  char duplex;
  long size;
};

/// Grows: everybody sees that.
struct Page {
  int number;
  int tray;
};

long start(const Job &job);
int show(const Page &page);
} // namespace print
