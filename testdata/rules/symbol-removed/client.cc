#include "lib.h"

db::Database *start(const char *path) {
  db::Options options{512, true};
  if (!db::db_check(&options, db::ReadWrite) || db::version() < 3)
    return nullptr;
  return db::open_with(path, options);
}

db::Database *inspect(const char *path) { return db::open(path, db::ReadOnly); }

bool may_write() { return db::is_writable(db::default_mode); }

int orders(db::Database *database) {
  db::Query query(database);
  return query.run("select count(*) from orders");
}

auto opener = &db::open;

void stop(db::Database *database) {
  db::tools::vacuum(database);
  db::close(database);
}
