/// A client with nothing to compare it with: every unit, read once.
#pragma once

#include "matchers/facts/Command.h"
#include "matchers/facts/UnitFacts.h"
#include "tool/options/Options.h"

#include <llvm/Support/Error.h>

#include <string>
#include <utility>
#include <vector>

namespace breakpath {

struct Client {
  ParseContext context;
  CommandList commands;
  std::vector<UnitFacts> units; ///< one for each command

  std::vector<const CallFacts *> calls() const;
  /// What could not be read, or not all of it, and why; sorted.
  std::vector<std::pair<std::string, std::string>> skipped() const;
};

/// Reads the units that \p options select.
llvm::Expected<Client> readClient(const Options &options);

} // namespace breakpath
