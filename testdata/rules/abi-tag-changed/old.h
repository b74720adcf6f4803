#pragma once

namespace path {
const char *home();
const char *temporary();
} // namespace path
