#pragma once

namespace lib {
class QueryBuilder {
public:
  QueryBuilder &where(const char *clause);
  const char *finish();
};
QueryBuilder selectFrom(const char *table);
} // namespace lib
