#ifndef READER_H
#define READER_H

typedef struct feed_reader_ctx {
  const char *text;
  int position;
} feed_reader_ctx;

/// Nothing tells that the one became the other.
struct feed_entry {
  const char *title;
};

int feed_count(const char *text);

#endif
