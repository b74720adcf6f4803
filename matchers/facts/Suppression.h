/// A comment of the client that accepts findings.
///
///     // breakpath:ignore[param-added-required] reason="off until 2.5"
///     // until=2027-03-31
#pragma once

#include "matchers/facts/Location.h"

#include <string>
#include <string_view>
#include <vector>

namespace breakpath {

struct Suppression {
  std::vector<std::string> rules; ///< as written; they need not exist
  std::string reason;
  std::string until; ///< the last day, "2027-03-31"; empty: no end
  Location location; ///< of "breakpath:ignore"
  /// Lines whose findings it covers: its own behind code, else those of the
  /// next statement or head of a function.
  unsigned firstLine = 0, lastLine = 0;
  /// Functions whose head is on one of these lines are covered as a whole.
  bool coversFunctions = false;
  /// Why it accepts nothing: it cannot be understood. Empty for none.
  std::string problem;
};

/// Whether \p text is a day as ISO 8601 writes it, "2027-03-31". That February
/// has no 30th is left to the reader.
bool isDay(std::string_view text);

} // namespace breakpath
