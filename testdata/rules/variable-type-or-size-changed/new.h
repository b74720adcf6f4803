#pragma once

namespace lib {
extern char host_name[16];
extern char banner[32];
void greet();
} // namespace lib
