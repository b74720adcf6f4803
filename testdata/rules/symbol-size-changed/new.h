#pragma once

namespace mail {
/// Ends with 0.
extern const int priorities[];
extern int limit;
} // namespace mail
