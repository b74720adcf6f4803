#include "reports/Report.h"

#include "reports/Phrases.h"

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
    return findRule(impact.rule).level;
  case Verdict::BreaksBinary:
    // A rebuild mends it; nothing is wrong with the source.
    return std::min(findRule(impact.rule).level, Level::Warning);
  case Verdict::Deprecated:
    return Level::Warning;
  case Verdict::Unknown:
    return impact.isCompiled ? Level::Warning : Level::Info;
  case Verdict::Unaffected:
    break;
  }
  return Level::Info;
}

Level levelOf(const ApiChange &change) { return findRule(change.rule).level; }

Level levelOf(const FlagFinding &finding) {
  Level level = findRule(ruleOf(finding.verdict)).level;
  return finding.isInferred ? std::min(level, Level::Warning) : level;
}

const char *toString(ReportCommand command) {
  constexpr const char *words[] = {"scan", "diff", "flags"};
  return words[static_cast<unsigned>(command)];
}

std::tuple<const Location &, std::string_view> orderOf(const Location &at,
                                                       RuleId rule) {
  return {at, toString(rule)};
}

const char *toString(AcceptedBy by) {
  return by == AcceptedBy::Comment ? "comment" : "baseline";
}

namespace {

/// Fingerprints that say the same of the same code, wherever it moves.
class Fingerprints {
public:
  /// Of the next finding in the order of the report.
  std::string of(const std::string &rule, const std::string &symbol,
                 const Function &function, const std::string &file) {
    std::string key = rule + '\0' + symbol + '\0' +
                      (function.name.empty() ? file : function.name);
    if (unsigned earlier = seen[key]++)
      key += '\0' + std::to_string(earlier);
    return llvm::utohexstr(llvm::xxh3_64bits(key), true, 16);
  }

private:
  std::map<std::string, unsigned> seen;
};

} // namespace

void finishFindings(std::vector<Finding> &findings) {
  std::sort(findings.begin(), findings.end(), [](auto &a, auto &b) {
    return orderOf(a.impact.location, a.impact.rule) <
           orderOf(b.impact.location, b.impact.rule);
  });
  Fingerprints fingerprints;
  for (Finding &finding : findings) {
    const Impact &impact = finding.impact;
    finding.fingerprint =
        fingerprints.of(toString(impact.rule), impact.symbolName,
                        impact.function, impact.location.file);
  }
}

void finishFindings(std::vector<FlagEntry> &findings) {
  Fingerprints fingerprints;
  for (FlagEntry &entry : findings) {
    const FlagFinding &path = entry.path;
    entry.fingerprint = fingerprints.of(
        std::string(toString(ruleOf(path.verdict))) + ' ' + path.flag,
        path.symbol, path.function, path.location.file);
  }
}

std::string printable(std::string text) {
  for (size_t i = 0; i < text.size(); ++i) {
    unsigned char c = text[i];
    if ((c < 0x20 && c != '\t') || c == 0x7f)
      text[i] = '?';
    // C1 controls (U+0080..9F), line separators (U+2028..9) and the marks that
    // turn text around (U+061C, U+200E..F, U+202A..E, U+2066..9), in UTF-8.
    unsigned char d = i + 1 < text.size() ? text[i + 1] : 0,
                  e = i + 2 < text.size() ? text[i + 2] : 0;
    if ((c == 0xC2 && d >= 0x80 && d <= 0x9F) || (c == 0xD8 && d == 0x9C))
      text.replace(i, 2, "?");
    else if (c == 0xE2 && ((d == 0x80 && e >= 0xA8 && e <= 0xAE) ||
                           (d == 0x80 && (e == 0x8E || e == 0x8F)) ||
                           (d == 0x81 && e >= 0xA6 && e <= 0xA9)))
      text.replace(i, 3, "?");
  }
  return text;
}

void finishFindings(std::vector<LoadEntry> &findings) {
  std::stable_sort(findings.begin(), findings.end(), [](auto &a, auto &b) {
    return std::tie(a.load.program, a.load.symbol) <
           std::tie(b.load.program, b.load.symbol);
  });
  Fingerprints fingerprints;
  for (LoadEntry &entry : findings)
    entry.fingerprint = fingerprints.of(
        toString(entry.load.rule), entry.load.symbol, {}, entry.load.program);
}

void finishFindings(std::vector<SuppressionEntry> &findings) {
  std::stable_sort(findings.begin(), findings.end(), [](auto &a, auto &b) {
    return orderOf(a.location, a.rule) < orderOf(b.location, b.rule);
  });
  Fingerprints fingerprints;
  for (SuppressionEntry &entry : findings)
    entry.fingerprint = fingerprints.of(toString(entry.rule), entry.message, {},
                                        entry.location.file);
}

void finishChanges(std::vector<Report::Change> &changes) {
  Fingerprints fingerprints;
  for (Report::Change &entry : changes)
    entry.fingerprint =
        fingerprints.of(toString(entry.change.rule), entry.change.symbol, {},
                        placeOf(entry.change).file);
}

} // namespace breakpath
