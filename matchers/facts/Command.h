/// Inputs of the stages that parse: commands, trees and how they map.
#pragma once

#include "matchers/facts/FlagRule.h"
#include "matchers/facts/Inside.h"

#include <string>
#include <utility>
#include <vector>

namespace breakpath {

/// How the client's build compiles one source, as its compile database says.
struct UnitCommand {
  std::string directory; ///< absolute
  std::string file;      ///< absolute
  std::vector<std::string> arguments;
};

/// Which of the two versions a parse sees.
enum class Version { Old, New };

/// The two trees of a dependency, and how one takes the place of the other.
/// All paths are absolute and real (no symbolic links).
struct HeaderMapping {
  std::string oldRoot;
  std::string newRoot;
  /// The one that the compile commands lead to: a parse of the other version
  /// finds its headers in this place.
  std::string namedRoot;
  /// Below namedRoot; names of headers are shown relative to it.
  std::string includeRoot;
};

/// What every parse of a run shares.
struct ParseContext {
  HeaderMapping headers;
  std::string projectRoot; ///< absolute and real
  Inside inside;           ///< what may be shown, Clang's own headers excepted
  /// Clang's own headers (stddef.h ...); see FrontEnd.h.
  std::string resourceDirectory;
  /// How checks of feature flags look.
  std::vector<FlagRule> flagRules;
  /// Qualified names, as patterns, of functions that count as the client's
  /// wherever they are declared: the code of a feature may be a library's.
  std::vector<std::string> watched;
};

/// A source that exists only in memory, or replaces one on disk.
struct VirtualSource {
  std::string path; ///< absolute
  std::string text;
};

/// A compile database, read but not believed: what could run code is gone.
struct CommandList {
  std::vector<UnitCommand> units; ///< sorted by file, distinct
  /// Commands that cannot be parsed, with the reason.
  std::vector<std::pair<std::string, std::string>> skipped;
  /// Assembler sources, which no header can break.
  unsigned assembler = 0;
  /// Dropped arguments that could have run code, with their count.
  std::vector<std::pair<std::string, unsigned>> dropped;
};

} // namespace breakpath
