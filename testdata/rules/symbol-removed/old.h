#pragma once

namespace db {
enum Mode { ReadOnly, ReadWrite };

typedef struct db_options {
  int pages;
  bool sync;
} Options;

class Database;

Database *open(const char *path, Mode mode);
Database *open_with(const char *path, const Options &options);
void close(Database *database);
int version();
inline bool is_writable(Mode mode) { return mode == ReadWrite; }
extern Mode default_mode;
extern "C" int db_check(const Options *options, Mode mode);

class Query {
public:
  Query(Database *database, Mode mode = ReadOnly);
  int run(const char *text);
};

namespace tools {
int vacuum(Database *database);
}
} // namespace db
