#pragma once

namespace net {
enum class Mode { Fast, Safe };
enum class Family { V4, V6 };
void open(Mode mode, Family family);
} // namespace net
