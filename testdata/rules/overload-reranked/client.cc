#include "lib.h"

#include <string>
#include <string_view>

void put(int value);
void put(long value);
void put(unsigned value);
void put(bool value);

void label(const char *text);
void label(std::string_view text);

template <class T> void encode(const T &value);
template <> void encode(const int &value);

struct Cell {
  Cell(int number);
  Cell(long number);
};

class Log {
public:
  Log &operator<<(int number);
  Log &operator<<(long number);
  Log &operator<<(unsigned number);
};

void dump(const db::Row &row) {
  put(row.id());
  put(row.bytes());
  put(row.is_empty());
  label(row.name());
}

void dump_id(const db::Row &row) {
  auto id = row.id();
  put(id);
  put(static_cast<int>(row.id()));
  encode(row.id());
  encode(row.bytes());
}

Cell cell(const db::Row &row) { return Cell(row.id()); }

void report(Log &log, db::Key key) {
  log << db::count("orders") << key;
  log << db::fetch(1).bytes();
  put(key);
}

std::string text() { return std::to_string(db::count("orders")); }
