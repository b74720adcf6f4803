#ifndef OPEN_H
#define OPEN_H

enum open_flag {
  OPEN_NONE = 0,
  OPEN_READ = 1,
  OPEN_WRITE = 2,
  OPEN_TRUNCATE = 4,
  OPEN_APPEND = 8,
  OPEN_EXCLUSIVE = 16
};
enum open_error { OPEN_OK, OPEN_MISSING, OPEN_DENIED };
int open_file(const char *path, int flags);

#endif
