#pragma once

namespace path {
[[gnu::abi_tag("v2")]] const char *home();
const char *temporary();
} // namespace path
