#include "reports/text/FindingText.h"

#include "reports/Kinds.h"
#include "reports/Phrases.h"
#include "reports/Reach.h"

#include <ostream>

namespace breakpath {

void writeTitle(const Finding &finding, const char *word,
                const std::string &title, const Style &style,
                std::ostream &out) {
  out << '\n'
      << style.colored(finding.level, word) << "  " << style.strong(title)
      << style.tag(finding.rule) << '\n';
}

void writePlace(const Finding &finding, const Style &style, std::ostream &out) {
  out << style.strong(spot(finding.location));
  if (!finding.function.name.empty())
    out << style.faint("  in ") << finding.function.name;
  if (finding.confidence != Confidence::Proven)
    out << style.faint(std::string("  (") + toString(finding.confidence) + ")");
  if (finding.isInChange)
    out << style.faint("  in this change");
  if (!finding.gatedBy.empty())
    out << style.faint("  only with " + inQuotes(finding.gatedBy) + " on");
}

void writePaths(const Finding &finding, const Style &style, std::ostream &out) {
  const Reach &reach = finding.reach;
  for (const auto *list : {&reach.roots, &reach.tests})
    for (const ReachedFrom &reached : *list) {
      out << '\n'
          << (reached.isCertain ? "    reached from "
                                : "    maybe reached from ")
          << style.strong(printable(tellRoot(reached.root))) << '\n';
      for (const std::string &line : tellPath(reached))
        out << "      " << printable(line) << '\n';
    }
}

void writeFinding(const Finding &finding, const TextOptions &options,
                  std::ostream &out) {
  Style style{options.color, options.width};
  const char *verdict = verdictOf(finding);
  writeTitle(finding, *verdict ? verdict : toString(finding.level),
             finding.message, style, out);
  out << "  ";
  writePlace(finding, style, out);
  out << '\n';
  style.writeExcerpt(finding.excerpt, finding.location, finding.endColumn,
                     finding.level, out);
  for (const FollowUp &place : relatedTo(finding))
    out << style.faint("    see ") << spot(place.location)
        << style.faint(": " + place.message) << '\n';
  for (const std::string &remark : remarksOn(finding))
    out << "    " << remark << '\n';
  for (const std::string &line : tellMore(finding))
    out << "    " << line << '\n';
  if (options.paths)
    writePaths(finding, style, out);
}

} // namespace breakpath
