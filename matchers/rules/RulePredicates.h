/// The predicates of the rule table.
#pragma once

#include "matchers/rules/Rule.h"

namespace breakpath::predicates {

#define RULE_WITHOUT_PREDICATE(...)
#define RULE(id, name, family, breaks, level, title, message, help, predicate, \
             traits)                                                           \
  Match predicate(const Difference &difference);
#include "matchers/rules/Rules.def"

} // namespace breakpath::predicates
