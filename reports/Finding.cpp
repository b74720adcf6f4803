#include "reports/Finding.h"

#include "reports/Reach.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/ConvertUTF.h"
#include "llvm/Support/JSON.h"

#include <algorithm>
#include <tuple>

namespace breakpath {

const char *toString(AcceptedBy by) {
  return by == AcceptedBy::Comment ? "comment" : "baseline";
}

// Of what stands before byte \p column of \p line.
static unsigned utf16Column(const std::string &line, unsigned column) {
  if (column == 0 || column > line.size() + 1)
    return std::max(column, 1u);
  llvm::SmallVector<llvm::UTF16> units;
  std::string before = llvm::json::fixUTF8(line.substr(0, column - 1));
  llvm::convertUTF8ToUTF16String(before, units);
  return units.size() + 1;
}

Columns columnsOf(const Finding &finding) {
  const std::string &line = finding.excerpt;
  unsigned from = std::max(finding.location.column, 1u),
           end = finding.endColumn;
  if (end <= from) // only the start is known: take the word there
    for (end = from; end <= line.size() &&
                     (llvm::isAlnum(line[end - 1]) || line[end - 1] == '_');)
      ++end;
  Columns columns{utf16Column(line, from), utf16Column(line, end)};
  columns.end = std::max(columns.end, columns.begin + 1);
  return columns;
}

bool isWorse(const Finding &a, const Finding &b) {
  auto rank = [](const Finding &finding) {
    return std::tuple(-static_cast<int>(finding.level),
                      -static_cast<int>(finding.confidence),
                      !(isInBackground(finding) && finding.reach.isUntested()));
  };
  return rank(a) < rank(b);
}

bool isInBackground(const Finding &finding) {
  return std::any_of(
      finding.reach.roots.begin(), finding.reach.roots.end(),
      [](const ReachedFrom &reached) { return runsUnseen(reached.root.kind); });
}

bool isUntested(const Finding &finding) {
  return finding.reach.isCode && finding.reach.isUntested();
}

} // namespace breakpath
