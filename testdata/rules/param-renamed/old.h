#pragma once

namespace lib {
struct Task;
void schedule(Task *task, int milliseconds);
void extend(Task *task, int milliseconds);
} // namespace lib
