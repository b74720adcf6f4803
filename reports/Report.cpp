#include "reports/Report.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/xxhash.h"

#include <algorithm>
#include <map>

namespace breakpath {

Level levelOf(const Impact &impact) {
  switch (impact.verdict) {
  case Verdict::BreaksBuild:
    return Level::Error;
  case Verdict::ChangesMeaning:
    if (const Rule *rule = findRule(impact.rule))
      return rule->level;
    return Level::Error;
  case Verdict::BreaksBinary:
  case Verdict::Deprecated:
  case Verdict::Unknown:
    return Level::Warning;
  case Verdict::Unaffected:
    break;
  }
  return Level::Info;
}

Level levelOf(const ApiChange &change) {
  const Rule *rule = findRule(change.rule);
  return rule ? rule->level : Level::Info;
}

void finishFindings(std::vector<Finding> &findings) {
  std::sort(findings.begin(), findings.end(), [](auto &a, auto &b) {
    return std::tie(a.impact.location, a.impact.rule) <
           std::tie(b.impact.location, b.impact.rule);
  });
  std::map<std::string, unsigned> seen;
  for (Finding &finding : findings) {
    const Impact &impact = finding.impact;
    std::string key = impact.rule + '\0' + impact.symbolName + '\0' +
                      (impact.function.name.empty() ? impact.location.file
                                                    : impact.function.name);
    if (unsigned earlier = seen[key]++)
      key += '\0' + std::to_string(earlier);
    finding.fingerprint = llvm::utohexstr(llvm::xxh3_64bits(key), true, 16);
  }
}

} // namespace breakpath
