#pragma once

namespace lib {
using UserId = unsigned;
using GroupId = unsigned;
bool is_admin(unsigned user);
bool is_open(unsigned group);
} // namespace lib
