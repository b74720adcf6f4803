#include "lib.h"

#include <optional>
#include <vector>

void clear(void *memory, unsigned long size);

struct Download {
  zip::Stream stream;
  int socket;
};

struct Listener : zip::Stream {
  int port;
};

int unpack(const unsigned char *data, unsigned size) {
  zip::Stream stream;
  clear(&stream, sizeof(zip::Stream));
  stream.input = data;
  stream.available = size;
  return zip::init(&stream) + zip::run(&stream);
}

zip::Stream *make() { return new zip::Stream(); }

zip::Stream *next(zip::Stream *streams) { return streams + 1; }

long total(const zip::Stream *streams, int count) {
  long sum = 0;
  for (int i = 0; i < count; ++i)
    sum += streams[i].total;
  return sum;
}

std::vector<zip::Stream> pool;
std::optional<zip::Stream> spare;
zip::Stream *current;

void resume(Download &download) { zip::run(&download.stream); }

int lines(zip::Range range) { return range.size(); }

int count(const char *path) {
  zip::Archive *archive = zip::Archive::open(path);
  return archive->entries();
}
