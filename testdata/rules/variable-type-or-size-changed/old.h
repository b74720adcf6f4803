#pragma once

namespace lib {
extern char host_name[16];
extern char banner[16];
void greet();
} // namespace lib
