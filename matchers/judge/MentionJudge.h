/// Judges names that nothing is bound to, by what changed under them.
#pragma once

#include "matchers/facts/ApiModel.h"
#include "matchers/facts/Impact.h"
#include "matchers/facts/UnitFacts.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace breakpath {

class MentionJudge {
public:
  /// The arguments outlive the judge.
  MentionJudge(const std::vector<ApiChange> &changes, const ApiModel &oldModel,
               const ApiModel &newModel);

  /// Nothing when no change hurts whoever uses that name. The verdict is
  /// `unknown` and no more than possible: only the letters tell.
  std::optional<Impact> judge(const Mention &mention) const;

private:
  const ApiChange *find(const Mention &mention) const;

  std::multimap<std::string, const ApiChange *> byName;
  std::map<std::string, unsigned> oldNames, newNames; ///< how often declared
  std::map<std::string, std::string> goneSymbols;     ///< link name, symbol
  std::map<std::string, const ApiChange *> bySymbol;
};

} // namespace breakpath
