#include "reports/Phrases.h"
#include "reports/html/HtmlParts.h"

#include <algorithm>

namespace breakpath {

namespace {

/// Places shown at once, bytes of a source line around what is marked.
constexpr size_t placesShown = 4, aroundMark = 160, markedMost = 200;

bool isInside(const std::string &text, size_t at) {
  return at < text.size() && (text[at] & 0xC0) == 0x80;
}

// Down to where a character begins.
size_t atCharacter(const std::string &text, size_t at) {
  while (at && isInside(text, at))
    --at;
  return std::min(at, text.size());
}

bool isWord(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         (c >= '0' && c <= '9') || c == '_';
}

// Of a word, or of an operator as "<<".
bool goesOn(char first, char next) {
  return isWord(first) ? isWord(next) : first == next;
}

/// A source line, and the bytes of it that a finding is about.
struct Excerpt {
  std::string before, marked, after;
};

/// \p endColumn 0: the word that begins at \p column.
Excerpt excerptOf(std::string line, unsigned column, unsigned endColumn) {
  while (!line.empty() && (line.back() == '\r' || line.back() == '\n'))
    line.pop_back();
  if (!column)
    return {line, "", ""};
  size_t from = atCharacter(line, std::min<size_t>(column - 1, line.size()));
  size_t to = endColumn > column ? endColumn - 1 : from;
  if (endColumn <= column)
    while (to < line.size() && goesOn(line[from], line[to]))
      ++to;
  to = std::max(std::min({to, from + markedMost, line.size()}), from + 1);
  while (isInside(line, to))
    ++to;
  if (from >= line.size())
    return {line, " ", ""};
  return {line.substr(0, from), line.substr(from, to - from), line.substr(to)};
}

// Generated and minified lines are long.
void shorten(Excerpt &excerpt) {
  std::string &before = excerpt.before, &after = excerpt.after;
  if (before.size() > aroundMark)
    before = "\xE2\x80\xA6" +
             before.substr(atCharacter(before, before.size() - aroundMark));
  if (after.size() > aroundMark)
    after = after.substr(0, atCharacter(after, aroundMark)) + "\xE2\x80\xA6";
}

void writeExcerpt(const Finding &finding, Markup &page) {
  if (finding.excerpt.empty())
    return;
  Excerpt excerpt =
      excerptOf(finding.excerpt, finding.location.column, finding.endColumn);
  shorten(excerpt);
  page << "<pre><span class=\"no\">" << finding.location.line << "</span><code>"
       << excerpt.before << "<mark>" << excerpt.marked << "</mark>"
       << excerpt.after << "</code></pre>\n";
}

/// What one declaration has and the other has not.
struct Changed {
  size_t from = 0, fromEnd = 0; ///< equal at both ends
};

// A word or a character goes on across \p at of either.
bool isTorn(const std::string &a, const std::string &b, size_t at) {
  auto goesOn = [&](const std::string &text) {
    return at && at < text.size() &&
           ((isWord(text[at - 1]) && isWord(text[at])) || isInside(text, at));
  };
  return goesOn(a) || goesOn(b);
}

// Whole words, so that what is marked can be read.
Changed changedPart(const std::string &a, const std::string &b) {
  size_t most = std::min(a.size(), b.size()), from = 0, fromEnd = 0;
  while (from < most && a[from] == b[from])
    ++from;
  while (from && isTorn(a, b, from))
    --from;
  while (fromEnd < most - from &&
         a[a.size() - fromEnd - 1] == b[b.size() - fromEnd - 1])
    ++fromEnd;
  while (fromEnd &&
         (isTorn(a, a, a.size() - fromEnd) || isTorn(b, b, b.size() - fromEnd)))
    --fromEnd;
  return {from, fromEnd};
}

void writeDeclaration(const std::string &text, const std::string &other,
                      bool isOld, Markup &page) {
  if (text.empty())
    return;
  page << (isOld ? Markup::Literal("<dt>old</dt><dd><code>")
                 : Markup::Literal("<dt>new</dt><dd><code>"));
  Changed part =
      other.empty() ? Changed{text.size(), 0} : changedPart(text, other);
  std::string middle =
      text.substr(part.from, text.size() - part.from - part.fromEnd);
  page << text.substr(0, part.from);
  if (!middle.empty())
    page << (isOld ? Markup::Literal("<del>") : Markup::Literal("<ins>"))
         << middle
         << (isOld ? Markup::Literal("</del>") : Markup::Literal("</ins>"));
  page << text.substr(text.size() - part.fromEnd) << "</code></dd>\n";
}

void writeFix(const Finding &finding, Markup &page) {
  if (!finding.fix)
    return;
  page << "<p class=\"fix\"><b>fix</b> " << finding.fix->description
       << " <span class=\"faint\">(compiles)</span></p>\n";
  for (const Edit &edit : finding.fix->edits)
    if (!edit.replacement.empty())
      page << "<pre class=\"edit\"><code>" << edit.replacement
           << "</code></pre>\n";
}

void writeHead(const ToldFinding &told, Markup &page) {
  const Finding &finding = *told.finding;
  page << "<h4><a href=\"#" << anchorOf(finding.fingerprint) << "\">";
  if (told.change)
    page << "<code>" << finding.symbol << "</code>";
  else if (finding.location.valid())
    writeHtmlPlace(finding.location, page);
  else
    page << finding.message;
  page << "</a>";
  if (told.change)
    page << " <span class=\"in\">" << toString(told.change->kind) << "</span>";
  if (!finding.function.name.empty())
    page << " <span class=\"in\">in <code>" << finding.function.name
         << "</code></span>";
  if (finding.confidence != Confidence::Proven)
    page << " <span class=\"tag\">" << toString(finding.confidence)
         << "</span>";
  if (finding.isInChange)
    page << " <span class=\"tag\">in this change</span>";
  for (const std::string &flag : finding.gatedBy)
    page << " <span class=\"tag\">only with '" << flag << "' on</span>";
  page << "</h4>\n";
}

std::string spaced(const std::vector<std::string> &words) {
  std::string text;
  for (const std::string &word : words)
    text += (text.empty() ? "" : " ") + word;
  return text;
}

// What the script asks each finding for.
void writeFacts(const Finding &finding, Markup &page) {
  page << " data-level=\"" << toString(finding.level) << "\" data-verdict=\""
       << spaced(verdictsOf(finding)) << "\" data-confidence=\""
       << toString(finding.confidence) << "\"";
  std::string starters = spaced(startersOf(finding));
  if (!starters.empty())
    page << " data-start=\"" << starters << "\"";
  if (isUntested(finding))
    page << " data-untested=\"yes\"";
  if (finding.isInChange)
    page << " data-change=\"yes\"";
  page << " data-words=\"" << toString(finding.rule) << " " << finding.symbol
       << "\"";
}

bool isSaid(const ToldFinding &told, const ToldCause &cause) {
  const Finding &finding = *told.finding;
  return finding.message == cause.title ||
         (!told.change && !finding.location.valid());
}

} // namespace

std::string anchorOf(const std::string &fingerprint) {
  return "f-" + fingerprint;
}

static std::vector<std::string> verdictsOf(const Rule &rule) {
  if (rule.traits & AnnouncesOnly)
    return {toString(Verdict::Deprecated)};
  std::vector<std::string> verdicts;
  auto add = [&](unsigned bit, Verdict verdict) {
    if (rule.breaks & bit)
      verdicts.push_back(toString(verdict));
  };
  add(BreaksBuild, Verdict::BreaksBuild);
  add(BreaksMeaning, Verdict::ChangesMeaning);
  add(BreaksBinary, Verdict::BreaksBinary);
  return verdicts;
}

std::vector<std::string> verdictsOf(const Finding &finding) {
  if (*verdictOf(finding))
    return {verdictOf(finding)};
  if (finding.as<ChangeDetail>())
    return verdictsOf(findRule(finding.rule));
  return {kindOf(finding)};
}

void writeHtmlPlace(const Location &at, Markup &page) {
  page << "<code>" << spot(at) << "</code>";
}

static void writeItem(const FollowUp &item, Markup &page) {
  writeHtmlPlace(item.location, page);
  page << " " << item.message;
}

static void writeItems(const PlaceList &list, Markup &page) {
  page << "<ul>\n";
  for (const FollowUp &item : list.places) {
    page << "<li>";
    writeItem(item, page);
    page << "</li>\n";
  }
  page << "</ul>";
}

void writeHtmlPlaces(const std::vector<PlaceList> &lists, Markup &page) {
  for (const PlaceList &list : lists) {
    if (list.places.size() == 1) {
      page << "<p class=\"places\"><span>" << list.title << "</span> ";
      writeItem(list.places.front(), page);
      page << "</p>\n";
    } else if (list.places.size() <= placesShown) {
      page << "<div class=\"places\"><p>" << list.title << "</p>";
      writeItems(list, page);
      page << "</div>\n";
    } else {
      // "6 further errors" has its number.
      bool isCounted = list.title.front() >= '0' && list.title.front() <= '9';
      page << "<details class=\"places\"><summary>" << list.title;
      if (!isCounted)
        page << " " << count(list.places.size(), "place");
      page << "</summary>";
      writeItems(list, page);
      page << "</details>\n";
    }
  }
}

void writeHtmlChange(const ApiChange &change, Markup &page) {
  page << "<dl class=\"decl\">\n";
  if (change.oldText == change.newText && !change.newText.empty()) {
    page << "<dt>both</dt><dd><code>" << change.newText << "</code></dd>\n";
  } else {
    writeDeclaration(change.oldText, change.newText, true, page);
    writeDeclaration(change.newText, change.oldText, false, page);
  }
  if (!change.successor.name.empty())
    page << "<dt>now</dt><dd>likely <code>" << change.successor.name
         << "</code>: " << change.successor.evidence << "</dd>\n";
  page << "<dt>in</dt><dd><code>" << headerPlace(placeOf(change)) << "</code>"
       << (change.newLocation.file.empty() ? " of the old version" : "")
       << "</dd>\n</dl>\n";
}

void writeHtmlFinding(const ToldFinding &told, const ToldCause &cause,
                      bool isOpen, Markup &page) {
  const Finding &finding = *told.finding;
  page << "<article class=\"finding " << toString(finding.level) << "\" id=\""
       << anchorOf(finding.fingerprint) << "\"";
  writeFacts(finding, page);
  page << ">\n";
  writeHead(told, page);
  if (!isSaid(told, cause))
    page << "<p>" << finding.message << "</p>\n";
  writeExcerpt(finding, page);
  if (told.change)
    writeHtmlChange(*told.change, page);
  std::string evidence = evidenceOf(finding);
  if (!evidence.empty() && evidence != cause.title && cause.because.empty())
    page << "<p class=\"evidence\">" << evidence << "</p>\n";
  for (const std::string &remark : remarksOn(finding))
    page << "<p>" << remark << "</p>\n";
  writeFix(finding, page);
  if (!finding.hint.empty())
    page << "<p class=\"fix\"><b>hint</b> " << finding.hint << "</p>\n";
  writeHtmlPlaces(placesOf(finding), page);
  writeHtmlReach(finding, isOpen, page);
  page << "</article>\n";
}

} // namespace breakpath
