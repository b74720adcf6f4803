#pragma once

namespace jobs {
using Task = void (*)(int shard);

void every(int seconds, Task task);

template <class Action> void after(int seconds, Action action) { action(seconds); }

void vacuum(int shard);
void reindex(int shard);
} // namespace jobs
