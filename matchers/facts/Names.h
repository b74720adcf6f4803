/// Qualified names of C++ taken apart at their last "::".
#pragma once

#include <string>

namespace breakpath {

/// "run" of "shop::Job::run"; all of a name without a scope.
std::string unqualified(const std::string &qualified);
/// "shop::Job" of "shop::Job::run"; empty for a name without a scope.
std::string scopeOf(const std::string &qualified);

} // namespace breakpath
