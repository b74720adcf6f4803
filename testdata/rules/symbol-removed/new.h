#pragma once

namespace db {
enum OpenMode { ReadOnly, ReadWrite };
using Mode = OpenMode;

typedef struct open_options {
  int pages;
  bool sync;
} Options;

class Database;

Database *open(const char *path, Mode mode);
Database *open_with(const char *path, const Options &options);
void close(Database *database);
extern "C" int version();
inline bool is_writable(Mode mode) { return mode == ReadWrite; }
extern Mode default_mode;
extern "C" int db_check(const Options *options, Mode mode);

class Query {
public:
  Query(Database *database, Mode mode = ReadOnly);
  int run(const char *text);
};

namespace maintenance {
int vacuum(Database *database);
}
namespace tools {
using maintenance::vacuum;
}
} // namespace db
