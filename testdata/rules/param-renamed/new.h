#pragma once

namespace lib {
struct Task;
void schedule(Task *task, int seconds);
void extend(Task *task, int milliseconds);
} // namespace lib
