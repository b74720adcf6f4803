namespace db {
class Session;
struct Row;
} // namespace db

class Report {
  db::Session *session = nullptr;
  db::Row *row = nullptr;
};

#include "lib.h"

db::Session *run() { return db::open("orders"); }
