#include "lib.h"

void loadUsers(const char **active, const char **all) {
  lib::QueryBuilder query = lib::selectFrom("users");
  query.where("active");
  *active = query.finish();
  *all = lib::selectFrom("users").finish();
}
