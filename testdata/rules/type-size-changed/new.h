#pragma once

namespace zip {
/// Lives on the caller's side; the library reads and writes it.
struct Stream {
  const unsigned char *input;
  unsigned available;
  long total;
  unsigned long checksum;
};

/// Only ever made and read by inline code.
struct Range {
  int begin;
  int end;
  long stride;
  int size() const { return end - begin; }
};

class Archive {
public:
  static Archive *open(const char *path);
  int entries() const;

private:
  Archive();
  void *file;
  int count;
};

int init(Stream *stream);
int run(Stream *stream);
} // namespace zip
