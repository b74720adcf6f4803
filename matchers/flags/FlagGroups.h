/// Which names mean the same flag.
#pragma once

#include "matchers/facts/FlagFinding.h"

#include <map>
#include <string>
#include <vector>

namespace breakpath {

/// The lower-case words of a name: "kDiscountCodes", "discount-codes" and
/// "Flag::DISCOUNT_CODES" have the same.
std::vector<std::string> wordsOf(const std::string &name);

/// One flag under all its names.
struct FlagGroup {
  std::string name;
  std::vector<std::string> names; ///< all, sorted
  std::vector<bool> off;          ///< by flag number: what is off when it is
};

/// The flags of \p program that are checked, and those that \p settings name.
/// Names are the same flag where \p settings say so,
/// or where an identifier has the words of the only text that has them. Flags
/// that only \p settings know come with no numbers. \p checked says by number
/// what is checked.
std::vector<FlagGroup> groupFlags(const Program &program,
                                  const std::vector<bool> &checked,
                                  const FlagSettings &settings);

} // namespace breakpath
