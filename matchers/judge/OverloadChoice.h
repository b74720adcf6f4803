/// Why overload resolution chooses another function of the dependency.
///
///     void put(const std::string &);
///     template <class T> void put(const T &);   added: takes put("text")
#pragma once

#include "matchers/judge/ChangeIndex.h"

#include <string>

namespace breakpath {

/// The rule for a call that went to \p from and goes to \p to: what was added,
/// what takes other types now, or only what is passed.
RuleId overloadRule(const std::string &from, const std::string &to,
                    const ChangeIndex &changes);

} // namespace breakpath
