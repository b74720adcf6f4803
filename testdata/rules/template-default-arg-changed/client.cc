#include "lib.h"

pool::Locked *policy(pool::Pool<int> &pool) { return &pool.policy; }

pool::Unlocked *quick(pool::Pool<int, pool::Unlocked> &pool) {
  return &pool.policy;
}
