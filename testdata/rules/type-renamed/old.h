#ifndef READER_H
#define READER_H

typedef struct feed_reader {
  const char *text;
  int position;
} feed_reader;

/// Nothing tells that the one became the other.
struct feed_item {
  const char *title;
};

int feed_count(const char *text);

#endif
