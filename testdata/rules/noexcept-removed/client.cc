#include "lib.h"

using Cleanup = void (*)(int) noexcept;

Cleanup onSuccess = &lib::releaseLock;
Cleanup onFailure = &lib::breakLock;

void unlock(int id) { lib::releaseLock(id); }
