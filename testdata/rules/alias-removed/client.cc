#include "lib.h"

bool check_user(lib::UserId user) {
  return lib::is_admin(user);
}

bool check_group(unsigned value) {
  lib::GroupId group = value;
  return lib::is_open(group);
}
