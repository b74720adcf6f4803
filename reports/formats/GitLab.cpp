// GitLab's Code Quality: what the widget of a merge request compares with the
// target branch, by fingerprint.

#include "reports/Kinds.h"
#include "reports/Phrases.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/xxhash.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <ostream>
#include <set>

namespace breakpath {

namespace {

using Json = nlohmann::ordered_json;

const char *severityOf(const Finding &finding) {
  if (finding.level == Level::Info)
    return "info";
  if (finding.confidence == Confidence::Possible)
    return "minor";
  if (finding.level == Level::Warning)
    return "major";
  // Nobody is watching when it fails.
  return isInBackground(finding) && finding.reach.isUntested() ? "blocker"
                                                               : "critical";
}

// The widget shows one line, and the path beside it.
std::string describe(const Finding &finding) {
  std::string text = oneLine(finding.message);
  for (const std::string &line : tellMore(finding))
    text += "; " + line;
  return text;
}

class CodeQuality {
public:
  void add(const Finding &finding) {
    unsigned line = std::max(finding.location.line, 1u);
    add(toString(finding.rule), describe(finding), severityOf(finding),
        finding.location.file, line, finding.fingerprint);
    list.back()["content"] = {{"body", findRule(finding.rule).help}};
  }

  // An issue as well, or a merge request whose half was not read looks clean.
  void addSkipped(const std::string &what, const std::string &why) {
    std::string key = "not-analysed" + std::string(1, '\0') + what;
    add("not-analysed", "not analysed: " + oneLine(what + ": " + why), "major",
        what, 1, llvm::utohexstr(llvm::xxh3_64bits(key), true, 16));
  }

  Json list = Json::array();

private:
  void add(const std::string &rule, const std::string &description,
           const char *severity, const std::string &path, unsigned line,
           const std::string &fingerprint) {
    std::string unique = fingerprint;
    for (unsigned n = 2; !fingerprints.insert(unique).second; ++n)
      unique = fingerprint + "-" + std::to_string(n);
    list.push_back({{"type", "issue"},
                    {"check_name", rule},
                    {"description", description},
                    {"categories", {"Compatibility"}},
                    {"severity", severity},
                    {"fingerprint", unique},
                    {"location",
                     {{"path", oneLine(path)},
                      {"lines", {{"begin", line}, {"end", line}}}}}});
  }

  std::set<std::string> fingerprints;
};

} // namespace

void writeGitLab(const Report &report, std::ostream &out) {
  CodeQuality issues;
  for (const Finding &finding : report.findings)
    issues.add(finding);
  for (const auto &[what, why] : report.skipped)
    issues.addSkipped(what, why);
  out << issues.list.dump(2, ' ', false, Json::error_handler_t::replace)
      << '\n';
}

} // namespace breakpath
