#include "../flags.h"

inline bool allowed() {
#ifdef FOR_ALL
  return coin();
#else
  return flags.isEnabled("discount_codes");
#endif
}
