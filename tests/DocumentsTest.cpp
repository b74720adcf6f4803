// The documents: what of them the program knows better, and where their links
// lead. BREAKPATH_UPDATE=1 writes the former.

#include "reports/Report.h"
#include "tests/Workspace.h"
#include "tool/options/CommandInfo.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>

namespace fs = std::filesystem;

namespace breakpath::test {
namespace {

const fs::path root = BREAKPATH_SOURCE_DIR;

std::vector<fs::path> documents() {
  std::vector<fs::path> result = {root / "README.md",
                                  root / "testdata/README.md",
                                  root / "testdata/incident/README.md"};
  for (const char *room : {"tool", "reports", "matchers"})
    for (const auto &entry : fs::directory_iterator(root / room / "docs"))
      result.push_back(entry.path());
  std::sort(result.begin(), result.end());
  return result;
}

/// Expects \p text between \p begin and \p end in \p document, or puts it
/// there.
void expectIn(const fs::path &document, const std::string &begin,
              const std::string &end, const std::string &text) {
  std::string page = readFile(root / document);
  size_t from = page.find(begin);
  ASSERT_NE(from, std::string::npos) << begin;
  from += begin.size();
  size_t to = page.find(end, from);
  ASSERT_NE(to, std::string::npos) << end;
  if (std::getenv("BREAKPATH_UPDATE")) {
    page.replace(from, to - from, text);
    std::ofstream(root / document) << page;
    return;
  }
  EXPECT_EQ(page.substr(from, to - from), text)
      << document << ": BREAKPATH_UPDATE=1 writes it anew";
}

/// Expects what \p write writes as what \p command printed into \p document.
template <typename Write>
void expectWritten(const fs::path &document, const std::string &command,
                   Write write) {
  std::ostringstream text;
  write(text);
  expectIn(document, "<!-- begin: written by 'breakpath " + command + "' -->\n",
           "<!-- end -->", text.str());
}

TEST(HouseDocuments, listTheRules) {
  expectWritten("matchers/docs/rules.md", "rules --markdown",
                [](std::ostream &out) { writeRulesDocument(out); });
}

TEST(HouseDocuments, listTheRoots) {
  expectWritten(
      "matchers/docs/roots.md", "roots --markdown",
      [](std::ostream &out) { writePresetsDocument(rootPresets(), out); });
}

TEST(HouseDocuments, listTheFlags) {
  expectWritten(
      "matchers/docs/flags.md", "flags --markdown",
      [](std::ostream &out) { writePresetsDocument(flagPresets(), out); });
}

TEST(HouseDocuments, listTheCommandsAndOptions) {
  expectWritten("tool/docs/guide.md", "manual --markdown",
                [](std::ostream &out) { writeReference(commandTable(), out); });
}

TEST(HouseDocuments, showTheIncidentAsItReads) {
  std::string text = readFile(root / "testdata/reports/incident.txt");
  for (size_t at; (at = text.find("shop/src/")) != std::string::npos;)
    text.erase(at, 5);
  expectIn("README.md",
           "$ breakpath scan --old payment-sdk-3.1 --new "
           "payment-sdk-4.0 -p build\n",
           "```", text);
}

// The first page is read to the end.
TEST(HouseDocuments, fitTheFirstPage) {
  EXPECT_LE(fs::file_size(root / "README.md"), 15360u);
}

/// The anchor that GitHub and GitLab make of a heading.
std::string anchorOf(const std::string &heading) {
  std::string anchor;
  for (unsigned char c : heading)
    if (std::isalnum(c) || c == '-' || c == '_')
      anchor += std::tolower(c);
    else if (c == ' ')
      anchor += '-';
  return anchor;
}

/// \p page without its blocks of code.
std::vector<std::string> proseOf(const fs::path &page) {
  std::vector<std::string> lines;
  std::ifstream in(page);
  bool isCode = false;
  for (std::string line; std::getline(in, line);)
    if (line.starts_with("```"))
      isCode = !isCode;
    else if (!isCode && !line.starts_with("    "))
      lines.push_back(line);
  return lines;
}

std::set<std::string> anchorsOf(const fs::path &page) {
  std::set<std::string> anchors;
  for (const std::string &line : proseOf(page))
    if (line.starts_with('#')) {
      std::string anchor = anchorOf(line.substr(line.find(' ') + 1));
      std::string unique = anchor; // "c", "c-1": C, then C++
      for (int n = 1; !anchors.insert(unique).second; ++n)
        unique = anchor + "-" + std::to_string(n);
    }
  return anchors;
}

/// Where the links of \p page lead in this tree: a file, and an anchor or "".
std::vector<std::pair<fs::path, std::string>> linksOf(const fs::path &page) {
  static const std::regex link("\\]\\(([^)#\\s]*)(?:#([^)\\s]+))?\\)");
  std::vector<std::pair<fs::path, std::string>> links;
  for (const std::string &line : proseOf(page))
    for (std::sregex_iterator at(line.begin(), line.end(), link), end;
         at != end; ++at) {
      std::string file = (*at)[1];
      if (file.find("://") != std::string::npos)
        continue;
      links.emplace_back(
          file.empty() ? page : (page.parent_path() / file).lexically_normal(),
          (*at)[2]);
    }
  return links;
}

TEST(HouseDocuments, linkToWhatIsThere) {
  std::map<fs::path, std::set<std::string>> anchors;
  for (const fs::path &page : documents())
    anchors[page] = anchorsOf(page);
  for (const fs::path &page : documents())
    for (const auto &[file, anchor] : linksOf(page)) {
      EXPECT_TRUE(fs::exists(file)) << page << " links to " << file;
      if (!anchor.empty())
        EXPECT_TRUE(anchors[file].contains(anchor))
            << page << " links to " << file << '#' << anchor;
    }
}

TEST(HouseDocuments, areAllLinkedFromTheFirstPage) {
  std::set<fs::path> linked;
  for (const auto &[file, anchor] : linksOf(root / "README.md"))
    linked.insert(file);
  for (const fs::path &page : documents())
    if (page != root / "README.md")
      EXPECT_TRUE(linked.contains(page)) << page;
}

// A program that is not installed, as all others in these tests, names none.
TEST(HouseDocuments, areNamedByAnInstalledProgram) {
  Workspace work;
  work.write("share/doc/breakpath/matchers/docs/rules.md", "");
  fs::create_directory(work.path("bin"));
  fs::copy_file(BREAKPATH_PROGRAM, work.path("bin/breakpath"));
  std::string page =
      fs::canonical(work.path("share/doc/breakpath/matchers/docs/rules.md"));
  Outcome outcome =
      runProgram({work.path("bin/breakpath"), "explain", "macro-removed"});
  EXPECT_TRUE(outcome.out.ends_with("\n" + page + "#macro-removed\n"))
      << outcome.out << outcome.err;
}

/// Every "breakpath COMMAND ..." of \p text, one a line.
std::vector<std::string> commandLinesIn(std::string text) {
  for (size_t at; (at = text.find("\\\n")) != std::string::npos;)
    text.replace(at, 2, " ");
  static const std::regex line("(?:`|\\$ |\n {4})breakpath ([^`\n]+)");
  std::vector<std::string> lines;
  for (std::sregex_iterator at(text.begin(), text.end(), line), end; at != end;
       ++at)
    lines.push_back((*at)[1]);
  return lines;
}

TEST(HouseDocuments, typeOnlyWhatTheProgramTakes) {
  static const std::regex word("\\S+");
  std::map<std::string, std::set<std::string>> options = {{"--version", {}},
                                                          {"--help", {}}};
  for (const CommandInfo &command : commandTable()) {
    options[command.name];
    for (const OptionInfo &option : command.options)
      options[command.name].insert(option.names.begin(), option.names.end());
  }
  for (const fs::path &page : documents())
    for (std::string text : commandLinesIn(readFile(page))) {
      text = text.substr(0, text.find(" #"));
      std::sregex_iterator at(text.begin(), text.end(), word), end;
      auto command = options.find(at->str());
      if (command == options.end()) {
        EXPECT_FALSE(std::islower(at->str()[0]) && at->str().size() > 3)
            << page << ": breakpath " << text;
        continue;
      }
      for (; at != end; ++at) {
        std::string option = at->str().substr(0, at->str().find_first_of("=|"));
        if (option.starts_with("--"))
          EXPECT_TRUE(command->second.contains(option))
              << page << ": breakpath " << text;
      }
    }
}

} // namespace
} // namespace breakpath::test
