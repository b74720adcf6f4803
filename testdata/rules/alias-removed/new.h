#pragma once

namespace lib {
using UserId = unsigned;
bool is_admin(unsigned user);
bool is_open(unsigned group);
} // namespace lib
