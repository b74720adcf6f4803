// testdata/rules/<id>/: a library in two versions and a client. The compiler
// decides what breaks; breakpath must say the same, at the same lines. Where
// the library's own code is there as well (old.cc, new.cc, or new-NAME.cc for
// another library; old.flags and old.map for the linker), the client is built
// against the old version and run with both: what such a program does is in
// expected.json, too.

#include "matchers/rules/Rule.h"
#include "tests/Workspace.h"
#include "tool/commands/Commands.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

namespace breakpath::test {
namespace {

const fs::path rulesDirectory =
    fs::path(BREAKPATH_SOURCE_DIR) / "testdata/rules";

std::vector<std::string> ruleFolders() {
  std::vector<std::string> names;
  for (const auto &entry : fs::directory_iterator(rulesDirectory))
    if (entry.is_directory())
      names.push_back(entry.path().filename().string());
  std::sort(names.begin(), names.end());
  return names;
}

class RuleFolder : public testing::TestWithParam<std::string> {
protected:
  void SetUp() override {
    folder = rulesDirectory / GetParam();
    hasObjects = fs::exists(folder / "old.cc");
    for (const char *version : {"old", "new"}) {
      if (fs::is_directory(folder / version))
        fs::copy(folder / version, work.path(version),
                 fs::copy_options::recursive);
      else
        work.write(headers(version) + "/lib.h",
                   readFile(folder / (std::string(version) + ".h")));
      if (hasObjects)
        buildLibraries(version);
    }
    name = fs::exists(folder / "client.c") ? "client.c" : "client.cc";
    std::istringstream words(readFile(folder / "flags"));
    for (std::string flag; words >> flag;)
      flags.push_back(flag);
    work.client(readFile(folder / name), name, flags, headers("old"));
  }

  /// A library is a prefix with include/ and lib/.
  std::string headers(const std::string &version) const {
    return hasObjects ? version + "/include" : version;
  }

  void run(std::vector<std::string> command) const {
    Outcome outcome = runProgram(command);
    EXPECT_EQ(outcome.status, 0) << outcome.err;
  }

  /// VERSION.cc is liblib; VERSION-NAME.cc is libNAME.
  void buildLibraries(const std::string &version) const {
    fs::create_directories(work.path(version + "/lib"));
    for (const auto &entry : fs::directory_iterator(folder)) {
      std::string name = entry.path().stem().string();
      if (entry.path().extension() != ".cc" || !name.starts_with(version))
        continue;
      buildLibrary(version, entry.path(),
                   name == version ? "lib" : name.substr(version.size() + 1));
    }
  }

  void buildLibrary(const std::string &version, const fs::path &source,
                    const std::string &stem) const {
    std::string soname = "lib" + stem + ".so.1";
    std::string target = work.path(version + "/lib/" + soname);
    std::vector<std::string> command = {BREAKPATH_ORACLE,
                                        "-std=c++20",
                                        "-shared",
                                        "-fPIC",
                                        "-Wl,-soname," + soname,
                                        "-I" + work.path(headers(version)),
                                        source.string()};
    std::istringstream flags(readFile(folder / (version + ".flags")));
    for (std::string flag; flags >> flag;)
      if (flag == "--archive")
        return buildArchive(version, source, stem);
      else
        command.push_back(flag);
    if (fs::exists(folder / (version + ".map")))
      command.push_back("-Wl,--version-script=" +
                        (folder / (version + ".map")).string());
    command.insert(command.end(), {"-o", target});
    run(command);
    fs::create_symlink(soname, work.path(version + "/lib/lib" + stem + ".so"));
  }

  void buildArchive(const std::string &version, const fs::path &source,
                    const std::string &stem) const {
    std::string object = work.path(version + "/" + stem + ".o");
    run({BREAKPATH_ORACLE, "-std=c++20", "-c",
         "-I" + work.path(headers(version)), source.string(), "-o", object});
    run({"ar", "rcs", work.path(version + "/lib/lib" + stem + ".a"), object});
  }

  /// The difference of two models that were saved and read again.
  Report diffSaved() {
    for (const std::string version : {"old", "new"}) {
      Options saving = work.options(version, "");
      saving.buildDirectory.clear();
      saving.saveFile = work.path(version + ".json");
      EXPECT_FALSE(bool(saveModel(saving)));
    }
    return work.diff("old.json", "new.json");
  }

  Outcome runWith(const std::string &version) const {
    return runProgram({"env", "LD_BIND_NOW=1",
                       "LD_LIBRARY_PATH=" + work.path(version + "/lib"),
                       work.path("program")});
  }

  /// What a program that was built against the old version does with the new.
  std::string oldObjects() const {
    run({BREAKPATH_ORACLE, name == "client.c" ? "-xc" : "-std=c++20",
         "-I" + work.path(headers("old")), work.path("client/" + name),
         "-xnone", "-L" + work.path("old/lib"), "-llib", "-pthread", "-o",
         work.path("program")});
    Outcome before = runWith("old"), after = runWith("new");
    EXPECT_EQ(before.status, 0) << before.err;
    EXPECT_NE(before.out, "") << "main prints what it observes";
    if (after.status == 127)
      return "fail to load";
    return before.out == after.out && after.status == 0 ? "run the same"
                                                        : "run otherwise";
  }

  /// Lines of the client that the compiler's errors under \p version are at,
  /// or lead to through templates and includes.
  std::set<unsigned> errorLines(const std::string &version, bool &compiles) {
    std::vector<std::string> command = {BREAKPATH_ORACLE,
                                        "-fsyntax-only",
                                        "-ferror-limit=0",
                                        "-fno-caret-diagnostics",
                                        "-fno-spell-checking",
                                        name == "client.c" ? "-xc" : "-xc++",
                                        "-I" + work.path(headers(version))};
    for (const std::string &flag : flags)
      if (name != "client.c" || !flag.starts_with("-std=c++"))
        command.push_back(flag);
    command.push_back(work.path("client/" + name));
    Outcome outcome = runProgram(command);
    compiles = outcome.status == 0;
    // Behind a missing header this compiler sees nothing; breakpath goes on.
    stopped = outcome.err.find("fatal error:") != std::string::npos;
    std::set<unsigned> lines;
    std::regex place("client\\.cc?:([0-9]+):[0-9]+: ((fatal )?error:|note: in "
                     "instantiation)");
    std::regex include("client\\.cc?:([0-9]+):$");
    // A header meets what the client declared: the client is pointed at.
    std::regex twice("client\\.cc?:([0-9]+):[0-9]+: note: previous "
                     "(definition|declaration)");
    std::set<unsigned> includes;
    std::istringstream in(outcome.err);
    std::smatch match;
    for (std::string line; std::getline(in, line);)
      if (std::regex_search(line, match, place))
        lines.insert(std::stoul(match[1]));
      else if (std::regex_search(line, match, twice))
        pointed.insert(std::stoul(match[1]));
      else if (std::regex_search(line, match, include))
        includes.insert(std::stoul(match[1]));
    // The way into a header leads to an error only if no code does.
    return lines.empty() ? includes : lines;
  }

  fs::path folder;
  std::string name;
  bool hasObjects = false;
  /// Beside the include path; a file "flags" adds to them.
  std::vector<std::string> flags = {"-std=c++20"};
  bool stopped = false;
  std::set<unsigned> pointed;
  Workspace work;
};

/// What the system around the library asks for differs from machine to machine.
bool isOfSystem(const ApiChange &change) { return has(change, ConcernsSystem); }

Json toJson(const Report &scan, const Report &diff, const std::string &name) {
  Json result = {{"changes", Json::array()}, {"findings", Json::array()}};
  for (const Report::Change &entry : diff.changes)
    if (toString(entry.change.rule) == name || !isOfSystem(entry.change))
      result["changes"].push_back({{"rule", toString(entry.change.rule)},
                                   {"symbol", entry.change.name},
                                   {"message", entry.change.message}});
  for (const Finding &finding : scan.findings) {
    const UseDetail *use = finding.as<UseDetail>();
    if (!use)
      continue;
    Json entry = {
        {"rule", toString(finding.rule)}, {"verdict", toString(use->verdict)},
        {"line", finding.location.line},  {"column", finding.location.column},
        {"symbol", finding.symbol},       {"evidence", finding.evidence}};
    if (!use->followUps.empty())
      entry["follow_ups"] = use->followUps.size();
    result["findings"].push_back(std::move(entry));
  }
  return result;
}

/// Something is said of old objects, and not only in passing.
bool breaksObjects(const Report &scan, const Report &diff) {
  auto isChange = [](const Report::Change &entry) {
    const Rule &rule = findRule(entry.change.rule);
    return (rule.breaks & BreaksBinary) && rule.level > Level::Info;
  };
  auto isFinding = [](const Finding &finding) {
    const UseDetail *use = finding.as<UseDetail>();
    return use && (use->breaksBinary || use->verdict == Verdict::BreaksBinary);
  };
  return std::any_of(diff.changes.begin(), diff.changes.end(), isChange) ||
         std::any_of(scan.findings.begin(), scan.findings.end(), isFinding);
}

bool fires(const Json &result, const std::string &id) {
  for (const char *list : {"changes", "findings"})
    for (const Json &entry : result[list])
      if (entry["rule"] == id)
        return true;
  return false;
}

TEST_P(RuleFolder, matchesExpectation) {
  Report scan = work.scan();
  EXPECT_TRUE(scan.skipped.empty());
  Report diff = work.diff();
  Json result = toJson(scan, diff, GetParam());
  if (hasObjects) {
    result["old_objects"] = oldObjects();
    EXPECT_TRUE(result["old_objects"] == "run the same" ||
                breaksObjects(scan, diff));
  }
  EXPECT_TRUE(fires(result, GetParam())) << result.dump(1);
  fs::path file = folder / "expected.json";
  if (std::getenv("BREAKPATH_UPDATE")) {
    std::ofstream(file) << result.dump(1) << '\n';
    return;
  }
  Json expected = Json::parse(readFile(file), nullptr, false);
  EXPECT_EQ(result.dump(1), expected.dump(1));
}

// What a saved model forgot of a declaration, a rule would miss.
TEST_P(RuleFolder, isTheSameForSavedModels) {
  auto changesOf = [](const Report &report) {
    std::vector<std::string> changes;
    for (const Report::Change &entry : report.changes)
      changes.push_back(toString(entry.change.rule) +
                        (" " + entry.change.symbol) + " " +
                        entry.change.message);
    return changes;
  };
  EXPECT_EQ(changesOf(work.diff()), changesOf(diffSaved()));
}

TEST_P(RuleFolder, agreesWithTheCompiler) {
  bool oldCompiles, newCompiles;
  errorLines("old", oldCompiles);
  ASSERT_TRUE(oldCompiles);
  std::set<unsigned> errors = errorLines("new", newCompiles);
  std::set<unsigned> found, covered;
  for (const Finding &finding : work.scan().findings) {
    const UseDetail *use = finding.as<UseDetail>();
    // What other compilers refuse is no more than likely.
    if (!use || use->verdict != Verdict::BreaksBuild ||
        finding.confidence != Confidence::Proven)
      continue;
    found.insert(finding.location.line);
    covered.insert(finding.location.line);
    for (const FollowUp &followUp : use->followUps)
      covered.insert(followUp.location.line);
  }
  EXPECT_EQ(newCompiles, found.empty());
  for (unsigned line : errors)
    EXPECT_TRUE(covered.count(line)) << "no finding covers line " << line;
  for (unsigned line : found)
    EXPECT_TRUE(errors.count(line) || pointed.count(line) || stopped)
        << "the compiler has no error at line " << line;
}

TEST_P(RuleFolder, isSilentWithoutAChange) {
  Report same = work.scan("old", "old");
  EXPECT_TRUE(same.complete);
  EXPECT_TRUE(same.findings.empty());
  EXPECT_TRUE(work.diff("old", "old").changes.empty());
  EXPECT_TRUE(work.diff("new", "new").changes.empty());
}

INSTANTIATE_TEST_SUITE_P(Rules, RuleFolder, testing::ValuesIn(ruleFolders()),
                         [](const testing::TestParamInfo<std::string> &info) {
                           std::string name = info.param;
                           std::replace(name.begin(), name.end(), '-', '_');
                           return name;
                         });

TEST(RuleTable, hasAFolderForEveryRuleAndARuleForEveryFolder) {
  std::set<std::string> names, folders;
  // Rules about flags compare no libraries: see UngatedPathsTest.cpp.
  for (const Rule &rule : allRules())
    EXPECT_TRUE(rule.breaks == BreaksGate || !rule.breaks ||
                names.insert(rule.name).second)
        << "twice: " << rule.name;
  for (const std::string &folder : ruleFolders())
    folders.insert(folder);
  EXPECT_EQ(names, folders);
}

/// "ParamAddedRequired" of "param-added-required".
std::string spelledAsId(const std::string &name) {
  std::string id;
  for (size_t i = 0; i < name.size(); ++i)
    if (name[i] != '-')
      id += i == 0 || name[i - 1] == '-' ? std::toupper(name[i]) : name[i];
  return id;
}

TEST(RuleTable, spellsIdAndNameAlike) {
  std::vector<std::string> ids = {
#define RULE(id, ...) #id,
#include "matchers/rules/Rules.def"
  };
  ASSERT_EQ(ids.size(), allRules().size());
  for (size_t i = 0; i < ids.size(); ++i) {
    const Rule &rule = allRules()[i];
    EXPECT_EQ(ids[i], spelledAsId(rule.name));
    EXPECT_EQ(&findRule(rule.id), &rule) << rule.name;
    EXPECT_EQ(ruleNamed(rule.name), &rule) << "twice: " << rule.name;
  }
  EXPECT_EQ(ruleNamed("param-renmed"), nullptr);
  EXPECT_EQ(ruleNamed(""), nullptr);
}

// Whoever has no predicate is named by the stage that sees it.
TEST(RuleTable, hasAPredicateOrAStageForEveryRule) {
  std::multiset<std::string> asked = {
#define RULE_WITHOUT_PREDICATE(...)
#define RULE(id, name, family, breaks, level, title, message, help, predicate, \
             traits)                                                           \
  #predicate,
#include "matchers/rules/Rules.def"
  };
  const fs::path root = BREAKPATH_SOURCE_DIR;
  static const std::regex head(
      "(?:^|\n)Match (\\w+)\\(const Difference &\\w+\\)"),
      naming("RuleId::(\\w+)");
  std::multiset<std::string> written;
  std::set<std::string> named;
  for (const char *folder : {"matchers", "tool"})
    for (const auto &entry : fs::recursive_directory_iterator(root / folder)) {
      if (entry.path().extension() != ".cpp")
        continue;
      std::string text = readFile(entry.path());
      std::sregex_iterator end;
      for (std::sregex_iterator at(text.begin(), text.end(), head); at != end;
           ++at)
        written.insert((*at)[1]);
      for (std::sregex_iterator at(text.begin(), text.end(), naming); at != end;
           ++at)
        named.insert((*at)[1]);
    }
  EXPECT_EQ(asked, written);
  for (const Rule &rule : allRules())
    EXPECT_TRUE(rule.matches || named.contains(spelledAsId(rule.name)))
        << rule.name;
}

TEST(RuleTable, saysSomethingInEveryField) {
  for (const Rule &rule : allRules()) {
    EXPECT_TRUE(rule.breaks || rule.family == Family::Suppression) << rule.name;
    EXPECT_NE(std::string(rule.title), "") << rule.name;
    EXPECT_NE(std::string(rule.message), "") << rule.name;
    EXPECT_GT(std::string(rule.help).size(), 20u) << rule.name;
  }
}

} // namespace
} // namespace breakpath::test
