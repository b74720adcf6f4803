#include "keys.h"

namespace keys {
const char *const discountCodes = "discount_codes";
}
