#pragma once

namespace keys {
extern const char *const discountCodes;
}
