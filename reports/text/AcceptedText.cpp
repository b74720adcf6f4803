#include "reports/text/AcceptedText.h"

#include "reports/Phrases.h"
#include "reports/text/Style.h"

#include <algorithm>
#include <ostream>

namespace breakpath {

std::string tellAccepted(const Report &report) {
  size_t all = report.accepted.size();
  if (!all)
    return "";
  size_t comments =
      std::count_if(report.accepted.begin(), report.accepted.end(),
                    [](const Finding &finding) {
                      return finding.accepted->by == AcceptedBy::Comment;
                    });
  std::string text = count(all, "finding") + " accepted: ";
  if (comments)
    text += std::to_string(comments) +
            (comments == 1 ? " by a comment" : " by comments");
  if (comments && comments < all)
    text += ", ";
  if (comments < all)
    text += std::to_string(all - comments) + " by the baseline";
  return text;
}

void writeAccepted(const Report &report, const TextOptions &options,
                   std::ostream &out) {
  if (report.accepted.empty())
    return;
  Style style{options.color, options.width};
  out << '\n' << tellAccepted(report);
  if (!options.all) {
    out << style.faint("; --all lists " +
                       std::string(report.accepted.size() == 1 ? "it" : "them"))
        << '\n';
    return;
  }
  out << '\n';
  for (const Finding &finding : report.accepted) {
    const Acceptance &accepted = *finding.accepted;
    const Location &at = finding.location;
    out << "  " << (at.valid() ? spot(at) : at.file) << "  " << finding.message
        << style.tag(finding.rule) << '\n'
        << style.faint("    because: ") << accepted.reason;
    if (!accepted.until.empty())
      out << style.faint(" (until " + accepted.until + ")");
    out << '\n';
  }
}

} // namespace breakpath
