#include "lib.h"
#include <cstring>
#include <type_traits>

static_assert(std::is_trivially_copyable_v<wire::Trailer>);
static_assert(std::is_trivially_copyable_v<wire::Header>);

void put(char *bytes, const wire::Header &header) {
  std::memcpy(bytes, &header, sizeof header);
}
