// Workflow commands of GitHub Actions: annotations on the lines of a change.
// A step shows ten of each level at most and drops the rest without a word.

#include "reports/Headline.h"
#include "reports/Kinds.h"
#include "reports/Phrases.h"

#include <algorithm>
#include <ostream>

namespace breakpath {

namespace {

constexpr size_t commandsShown = 8;

/// A command a line; names and messages in it start no other.
class Commands {
public:
  explicit Commands(std::ostream &out) : out(out) {}

  void write(Level level, const std::string &properties,
             const std::string &message) const {
    out << "::" << wordFor(level) << ' ' << properties
        << "::" << escaped(message, "%\r\n") << '\n';
  }

  static std::string property(const char *name, const std::string &value) {
    return std::string(name) + "=" + escaped(value, "%\r\n:,");
  }

private:
  static const char *wordFor(Level level) {
    return level == Level::Error     ? "error"
           : level == Level::Warning ? "warning"
                                     : "notice";
  }

  // "##[error]" and "##vso[...]" are commands anywhere in a line.
  static std::string withoutOldCommands(std::string text) {
    for (size_t at = 0; (at = text.find("##", at)) != std::string::npos; ++at)
      text.insert(at + 1, " ");
    return text;
  }

  static std::string escaped(const std::string &text, const char *special) {
    static const char digits[] = "0123456789ABCDEF";
    std::string result;
    for (unsigned char c : withoutOldCommands(text))
      if (std::string_view(special).find(c) == std::string_view::npos)
        result += c;
      else
        result += {'%', digits[c >> 4], digits[c & 15]};
    return result;
  }

  std::ostream &out;
};

/// A line of the repository, which a library's header and a program are not.
bool hasLine(const Finding &finding) {
  return finding.location.valid() && siteOf(finding) != Site::Header;
}

std::string propertiesOf(const Finding &finding) {
  std::string title = Commands::property(
      "title", std::string("breakpath [") + toString(finding.rule) + "]");
  if (!hasLine(finding))
    return title;
  Columns columns = columnsOf(finding);
  std::string line = std::to_string(finding.location.line);
  return Commands::property("file", oneLine(finding.location.file)) +
         ",line=" + line + ",endLine=" + line +
         ",col=" + std::to_string(columns.begin) +
         ",endColumn=" + std::to_string(columns.end) + "," + title;
}

std::string messageOf(const Finding &finding) {
  std::string text =
      *verdictOf(finding) ? verdictOf(finding) : toString(finding.rule);
  text = oneLine(text + ": " + finding.message);
  if (siteOf(finding) == Site::Header)
    text += "\nin " + tellPlace(finding);
  for (const std::string &line : tellMore(finding))
    text += "\n" + line;
  return text;
}

std::string tellRest(const std::vector<const Finding *> &all, size_t told) {
  size_t errors =
      std::count_if(all.begin() + told, all.end(), [](const Finding *finding) {
        return finding->level == Level::Error;
      });
  std::string text = count(all.size() - told, "more finding");
  if (errors)
    text += ", " + count(errors, "error") + " among them";
  return text + ": see the summary or the report of this run";
}

std::string tellSkipped(const Report &report) {
  std::string text = tellIncomplete(report);
  size_t told = 0;
  for (const auto &[what, why] : report.skipped) {
    if (told++ == 3) {
      text += "\nand " + std::to_string(report.skipped.size() - 3) + " more";
      break;
    }
    text += "\nnot analysed: " + oneLine(what + ": " + why);
  }
  return text;
}

} // namespace

void writeGitHub(const Report &report, std::ostream &out) {
  Commands commands(out);
  std::vector<const Finding *> all = worstFirst(report);
  size_t room = commandsShown - !report.complete;
  size_t told = all.size() <= room ? all.size() : room - 1;
  for (size_t i = 0; i < told; ++i)
    commands.write(all[i]->level, propertiesOf(*all[i]), messageOf(*all[i]));
  std::string title = Commands::property("title", "breakpath");
  if (!report.complete)
    commands.write(Level::Warning, title, tellSkipped(report));
  if (told < all.size())
    commands.write(Level::Info, title, tellRest(all, told));
}

} // namespace breakpath
