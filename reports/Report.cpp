#include "reports/Report.h"

#include "reports/Kinds.h"
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

namespace {

/// Fingerprints that say the same of the same code, wherever it moves.
class Fingerprints {
public:
  /// Of the next finding in the order of the report.
  std::string of(const Identity &identity, const Function &function,
                 const std::string &file) {
    std::string key = identity.rule + '\0' + identity.symbol + '\0' +
                      (function.name.empty() ? file : function.name);
    if (unsigned earlier = seen[key]++)
      key += '\0' + std::to_string(earlier);
    return llvm::utohexstr(llvm::xxh3_64bits(key), true, 16);
  }

private:
  std::map<std::string, unsigned> seen;
};

bool isBefore(const Finding &a, const Finding &b) {
  auto key = [](const Finding &f) {
    return std::tuple(std::tie(f.location), std::string_view(toString(f.rule)),
                      f.detail.index());
  };
  return key(a) < key(b);
}

} // namespace

void finishChanges(std::vector<Report::Change> &changes) {
  Fingerprints fingerprints;
  for (Report::Change &entry : changes)
    entry.fingerprint =
        fingerprints.of({toString(entry.change.rule), entry.change.symbol}, {},
                        placeOf(entry.change).file);
}

Finding findingOf(const Report::Change &change) {
  Finding finding;
  finding.rule = change.change.rule;
  finding.level = change.level;
  finding.message = change.change.message;
  finding.symbol = change.change.name;
  finding.location = placeOf(change.change);
  finding.change = change.change.id;
  finding.fingerprint = change.fingerprint;
  finding.detail = ChangeDetail();
  return finding;
}

void addFindings(std::vector<Finding> found, Report &report) {
  std::stable_sort(found.begin(), found.end(), isBefore);
  Fingerprints fingerprints;
  for (Finding &finding : found) {
    if (finding.fingerprint.empty())
      finding.fingerprint = fingerprints.of(
          identityOf(finding), finding.function, finding.location.file);
    report.findings.push_back(std::move(finding));
  }
  std::stable_sort(report.findings.begin(), report.findings.end(), isBefore);
}

std::vector<const Finding *> worstFirst(const Report &report) {
  std::vector<const Finding *> all;
  for (const Finding &finding : report.findings)
    all.push_back(&finding);
  std::stable_sort(all.begin(), all.end(),
                   [](auto *a, auto *b) { return isWorse(*a, *b); });
  return all;
}

std::map<unsigned, const ApiChange *> changesById(const Report &report) {
  std::map<unsigned, const ApiChange *> changes;
  for (const Report::Change &change : report.changes)
    changes[change.change.id] = &change.change;
  return changes;
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

} // namespace breakpath
