// The house of the design, held by a test that reads the #include lines.

#include "matchers/rules/Rule.h"
#include "tests/Workspace.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>

namespace fs = std::filesystem;

namespace breakpath::test {
namespace {

const fs::path root = BREAKPATH_SOURCE_DIR;

std::vector<std::string> includesOf(const fs::path &file) {
  static const std::regex directive("#include [<\"]([^>\"]+)[>\"].*");
  std::vector<std::string> result;
  std::ifstream in(file);
  std::smatch match;
  for (std::string line; std::getline(in, line);)
    if (std::regex_match(line, match, directive))
      result.push_back(match[1]);
  return result;
}

std::vector<fs::path> sourcesIn(const char *folder) {
  std::vector<fs::path> result;
  for (const auto &entry : fs::recursive_directory_iterator(root / folder))
    if (entry.path().extension() == ".cpp" || entry.path().extension() == ".h")
      result.push_back(entry.path());
  return result;
}

/// A room, and what its files may include of the program and of Clang, beside
/// each other. What stands below a name is meant with it: "reports/" is all of
/// reports, "reports/*" what all writers share, "matchers/Stages.h" one file.
struct Room {
  const char *folder;
  std::vector<std::string> mayInclude;
};

// The arrows of the house: a folder that is not here is not a room.
const std::vector<Room> &rooms() {
  static const std::string facts = "matchers/facts/", rules = "matchers/rules/",
                           stages = "matchers/Stages.h",
                           frontend = "matchers/parse/frontend/",
                           gates = "matchers/parse/gates/";
  static const std::vector<Room> table = {
      {"matchers", {facts}},
      {"matchers/facts", {}},
      {"matchers/rules", {facts}},
      {"matchers/parse", {facts, rules, stages, "matchers/parse/", "clang/"}},
      {"matchers/parse/frontend", {facts, stages, "clang/"}},
      {"matchers/parse/api", {facts, frontend, "clang/"}},
      {"matchers/parse/uses", {facts, stages, frontend, "clang/"}},
      {"matchers/parse/gates", {facts, rules, frontend, "clang/"}},
      {"matchers/parse/calls", {facts, gates, frontend, "clang/"}},
      {"matchers/library", {facts, rules, stages}},
      {"matchers/judge", {facts, rules, stages}},
      {"matchers/program", {facts, stages}},
      {"matchers/flags", {facts, stages, "matchers/program/GraphWalk.h"}},
      {"reports", {facts, rules}},
      {"reports/text", {facts, rules, "reports/*"}},
      {"reports/markdown", {facts, rules, "reports/*"}},
      {"reports/html", {facts, rules, "reports/*"}},
      {"reports/formats", {facts, rules, "reports/*"}},
      {"tool/support", {"reports/Report.h"}},
      {"tool/options", {facts, rules, "tool/support/"}},
      {"tool/inputs",
       {facts, stages, "reports/Report.h", "tool/options/", "tool/support/"}},
      {"tool/evidence", {facts, "tool/options/", "tool/support/"}},
      {"tool/forge", {"reports/Report.h", "tool/options/", "tool/support/"}},
      {"tool/commands",
       {facts, rules, stages, "reports/", "tool/inputs/", "tool/evidence/",
        "tool/forge/", "tool/options/", "tool/support/"}},
      {"tool", {facts, rules, "reports/", "tool/"}},
  };
  return table;
}

std::string folderOf(const std::string &file) {
  return fs::path(file).parent_path().generic_string();
}

/// \p file as an #include line names it.
std::string nameOf(const fs::path &file) {
  return file.lexically_relative(root).generic_string();
}

bool isBelow(const std::string &file, const std::string &name) {
  return name.ends_with("/*") ? folderOf(file) + "/*" == name
                              : file.starts_with(name);
}

bool isBelowOneOf(const std::string &file,
                  const std::vector<std::string> &names) {
  return std::any_of(names.begin(), names.end(),
                     [&](auto &name) { return isBelow(file, name); });
}

void expectToKnow(const Room &room, const std::string &file) {
  for (const std::string &include : includesOf(root / file))
    if (isBelowOneOf(include,
                     {"matchers/", "reports/", "tool/", "tests/", "clang/"}) &&
        folderOf(include) != room.folder)
      EXPECT_TRUE(isBelowOneOf(include, room.mayInclude))
          << file << " includes " << include;
}

TEST(House, includesWhatItsRoomMay) {
  for (const char *top : {"matchers", "reports", "tool"})
    for (const fs::path &source : sourcesIn(top)) {
      std::string file = nameOf(source);
      auto room =
          std::find_if(rooms().begin(), rooms().end(), [&](const Room &each) {
            return each.folder == folderOf(file);
          });
      if (room == rooms().end())
        ADD_FAILURE() << file << " is in no room";
      else
        expectToKnow(*room, file);
    }
}

/// Walks what files include, depth first.
class Circles {
public:
  void expectNoneFrom(const std::string &file) {
    auto [at, isNew] = isDone.try_emplace(file, false);
    if (!isNew) {
      EXPECT_TRUE(at->second) << "a circle through " << file;
      return;
    }
    for (const std::string &include : includesOf(root / file))
      expectNoneFrom(include);
    isDone[file] = true;
  }

private:
  std::map<std::string, bool> isDone; ///< false: on the way here
};

TEST(House, includesNothingInACircle) {
  Circles circles;
  for (const char *top : {"matchers", "reports", "tool"})
    for (const fs::path &source : sourcesIn(top))
      circles.expectNoneFrom(nameOf(source));
}

// Facts are plain data: no header of a fact knows LLVM.
TEST(House, keepsLlvmOutOfFacts) {
  std::vector<fs::path> headers = sourcesIn("matchers/facts");
  std::erase_if(headers,
                [](const fs::path &file) { return file.extension() != ".h"; });
  headers.push_back(root / "matchers/Stages.h");
  for (const fs::path &file : headers)
    for (const std::string &include : includesOf(file))
      EXPECT_FALSE(include.starts_with("llvm/")) << file;
}

// Two types of one name would share constructors, whichever the linker takes.
TEST(House, namesEachTypeOnce) {
  static const std::regex type("(?:struct|class|enum class|enum) "
                               "([A-Za-z]+)(?: final)?(?: :.*)? \\{.*");
  std::map<std::string, fs::path> known;
  for (const char *folder : {"matchers", "reports", "tool"})
    for (const fs::path &file : sourcesIn(folder)) {
      if (file.extension() != ".h")
        continue;
      std::ifstream in(file);
      std::smatch match;
      for (std::string line; std::getline(in, line);)
        if (std::regex_match(line, match, type)) {
          auto [other, isNew] = known.try_emplace(match[1], file);
          EXPECT_TRUE(isNew)
              << match[1] << " in " << file << " and " << other->second;
        }
    }
}

TEST(House, hasOneDoorToTheFrontEnd) {
  for (const fs::path &file : sourcesIn("matchers")) {
    if (file.stem() == "FrontEnd")
      continue;
    for (const char *word : {"createInvocation", "CreateFromArgs", "ClangTool",
                             "runToolOnCode", "ExecuteAction"})
      EXPECT_EQ(readFile(file).find(word), std::string::npos) << file;
  }
}

// Rules are named by their enumerators: a typo does not compile.
TEST(House, comparesNoRuleAsText) {
  static const std::regex word("\"([a-z]+(?:-[a-z]+)+)\"");
  for (const char *folder : {"matchers", "reports", "tool"})
    for (const fs::path &file : sourcesIn(folder)) {
      if (file.extension() != ".cpp")
        continue;
      std::string text = readFile(file);
      for (std::sregex_iterator at(text.begin(), text.end(), word), end;
           at != end; ++at)
        EXPECT_EQ(ruleNamed(std::string((*at)[1])), nullptr)
            << file << ": " << (*at)[1];
    }
}

} // namespace
} // namespace breakpath::test
