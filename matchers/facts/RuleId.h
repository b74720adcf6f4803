/// Which rule a fact is about.
#pragma once

#include <cstdint>

namespace breakpath {

/// Declared only: which rules there are is said in matchers/rules/Rules.def,
/// which stands above the facts. They carry the number and do not look into
/// it; `RuleId rule{}` is none.
enum class RuleId : std::uint16_t;

} // namespace breakpath
