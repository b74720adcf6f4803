/// The parts of the page that writeHtml puts together.
#pragma once

#include "reports/Causes.h"
#include "reports/html/Markup.h"

#include <string>
#include <vector>

namespace breakpath {

/// The verdict in words, what was not analysed, who runs what is broken.
void writeHtmlSummary(const Report &report, Markup &page);
/// What the reader can ask for; only what some finding has. For the script,
/// which shows it.
void writeHtmlFilters(const std::vector<Chapter> &chapters, Markup &page);
/// \p isOpen: the way to it is shown at once.
void writeHtmlFinding(const ToldFinding &finding, const ToldCause &cause,
                      bool isOpen, Markup &page);
/// Who gets to it; nothing for what does not run.
void writeHtmlReach(const Finding &finding, bool isOpen, Markup &page);

/// Both declarations, what takes its place, and where that is.
void writeHtmlChange(const ApiChange &change, Markup &page);
void writeHtmlPlaces(const std::vector<PlaceList> &lists, Markup &page);
/// "src/job.cc:12:7", as code.
void writeHtmlPlace(const Location &at, Markup &page);

/// What a reader would ask for it by: its verdict, of a change those it can
/// have, else its kind.
std::vector<std::string> verdictsOf(const Finding &finding);
/// What starts it and what a reader would ask for it by: "background-job",
/// "test", "nothing".
std::vector<std::string> startersOf(const Finding &finding);
/// Name in the page of the finding with that fingerprint.
std::string anchorOf(const std::string &fingerprint);

} // namespace breakpath
