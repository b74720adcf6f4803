/// What a program that was built against the old version finds of the new one.
#pragma once

#include "matchers/facts/Location.h"
#include "matchers/facts/RuleId.h"

#include <string>
#include <vector>

namespace breakpath {

enum class LoadProblem {
  LibraryMissing, ///< the name it looks for is another now
  SymbolMissing,
  VersionMissing, ///< the symbol is there, not its version
  TypeChanged,    ///< data where it calls, or the reverse
  SizeChanged,    ///< of a variable that it holds a copy of
  Misread,        ///< compiled for another layout, signature or table
};
/// The word in JSON, e.g. "symbol-missing".
const char *toString(LoadProblem problem);

struct LoadFinding {
  LoadProblem problem = LoadProblem::SymbolMissing;
  std::string program; ///< as shown
  std::string symbol;  ///< mangled, or the name of a library
  std::string name;    ///< as people write it
  /// USR of the declaration it is the code of; empty where none is known.
  std::string declaration;
  /// The program does not start; else it fails when it first gets there.
  bool isAtStart = false;
  unsigned change = 0; ///< id of the change behind it, 0 for none
  RuleId rule{};
  std::string message;
  /// Further symbols of the program that the same change hurts.
  std::vector<std::string> also;
  /// Where its sources use it, if they were scanned.
  std::vector<Location> uses;
};

} // namespace breakpath
