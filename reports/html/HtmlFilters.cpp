#include "reports/html/HtmlParts.h"

#include <algorithm>
#include <map>

namespace breakpath {

namespace {

/// How many findings have each value of a fact; the values in report order.
class Facet {
public:
  void add(const std::string &value) {
    auto at = std::find_if(values.begin(), values.end(),
                           [&](auto &item) { return item.first == value; });
    if (at == values.end())
      values.push_back({value, 1});
    else
      ++at->second;
  }

  // A choice of one is none.
  void write(const char *name, const char *title, Markup &page) const {
    if (values.size() < 2)
      return;
    page << "<fieldset><legend>" << title << "</legend>\n";
    for (const auto &[value, n] : values)
      page << "<label><input type=\"checkbox\" name=\"" << name << "\" value=\""
           << value << "\"><span>" << readable(name, value)
           << "</span><span class=\"n\">" << n << "</span></label>\n";
    page << "</fieldset>\n";
  }

private:
  // Verdicts are words of their own; the rest is English.
  static std::string readable(const std::string &name, std::string value) {
    if (name == "verdict")
      return value;
    if (value == "nothing")
      return "no known root";
    std::replace(value.begin(), value.end(), '-', ' ');
    return value;
  }

  std::vector<std::pair<std::string, size_t>> values;
};

void writeToggle(const char *name, const char *title, size_t n, Markup &page) {
  if (n)
    page << "<label><input type=\"checkbox\" name=\"" << name
         << "\" value=\"yes\"><span>" << title << "</span><span class=\"n\">"
         << n << "</span></label>\n";
}

} // namespace

void writeHtmlFilters(const std::vector<Chapter> &chapters, Markup &page) {
  Facet levels, verdicts, confidences, starters;
  size_t untested = 0, inChange = 0, all = 0;
  for (const Chapter &chapter : chapters)
    for (const ToldCause &cause : chapter.causes)
      for (const ToldFinding &told : cause.findings) {
        const Finding &finding = *told.finding;
        ++all;
        levels.add(toString(finding.level));
        for (const std::string &verdict : verdictsOf(finding))
          verdicts.add(verdict);
        confidences.add(toString(finding.confidence));
        for (const std::string &kind : startersOf(finding))
          starters.add(kind);
        untested += isUntested(finding);
        inChange += finding.isInChange;
      }
  page << "<div class=\"filters\" id=\"filters\" role=\"search\" "
          "aria-label=\"Findings\" hidden>\n"
          "<div class=\"find\"><label for=\"q\">Search</label>"
          "<input type=\"search\" id=\"q\" autocomplete=\"off\" "
          "spellcheck=\"false\" placeholder=\"file, symbol, rule, text\">"
          "<kbd>/</kbd><button type=\"button\" id=\"reset\" hidden>show "
          "all</button></div>\n"
          "<p class=\"shown\"><span id=\"shown\" role=\"status\">"
       << all
       << " findings</span></p>\n<details class=\"facets\" open>"
          "<summary>Filters</summary>\n";
  levels.write("level", "Level", page);
  verdicts.write("verdict", "Verdict", page);
  starters.write("start", "Started by", page);
  confidences.write("confidence", "Confidence", page);
  if (untested || inChange) {
    page << "<fieldset><legend>Only</legend>\n";
    writeToggle("untested", "what no test reaches", untested, page);
    writeToggle("change", "in this change", inChange, page);
    page << "</fieldset>\n";
  }
  page << "</details>\n</div>\n";
}

} // namespace breakpath
