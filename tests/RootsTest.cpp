// Where execution starts: a folder per library, with its interface as a stub
// and a client in which each line that starts something says what.
//
//   std::thread worker(refresh); // root: thread shop::refresh

#include "tests/Workspace.h"
#include "tool/commands/Commands.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <sstream>

namespace fs = std::filesystem;

namespace breakpath::test {
namespace {

const fs::path casesDirectory =
    fs::path(BREAKPATH_SOURCE_DIR) / "testdata/roots";

using Lines = std::vector<std::string>;

std::vector<std::string> caseNames() {
  std::vector<std::string> names;
  for (const auto &entry : fs::directory_iterator(casesDirectory))
    names.push_back(entry.path().filename());
  std::sort(names.begin(), names.end());
  return names;
}

bool isSource(const fs::path &path) {
  return path.extension() == ".cc" || path.extension() == ".c";
}

class RootFolder : public testing::TestWithParam<std::string> {
protected:
  // The client is the project; the interfaces lie outside, as a system's do.
  void SetUp() override {
    fs::path folder = casesDirectory / GetParam();
    fs::copy(folder, work.path("system"), fs::copy_options::recursive);
    work.write("project/.git/HEAD", "");
    for (const auto &entry : fs::recursive_directory_iterator(folder))
      if (isSource(entry.path()))
        addSource(entry.path(), entry.path().lexically_relative(folder));
    work.writeDatabase();
  }

  void addSource(const fs::path &from, const fs::path &relative) {
    std::string file = "project" / relative;
    std::string text = readFile(from);
    work.write(file, text);
    bool isC = relative.extension() == ".c";
    work.command(file,
                 {isC ? "clang" : "clang++", isC ? "-std=c17" : "-std=c++20",
                  "-isystem", work.path("system"), "-c", work.path(file)});
    addExpected(text, relative);
  }

  void addExpected(const std::string &text, const std::string &file) {
    std::istringstream in(text);
    unsigned number = 0;
    for (std::string line; std::getline(in, line);) {
      ++number;
      for (size_t at = 0;
           (at = line.find("// root: ", at)) != std::string::npos;) {
        size_t begin = at + 9, end = line.find(" // root: ", begin);
        std::string what = line.substr(begin, end - begin);
        what.erase(what.find_last_not_of(' ') + 1);
        expected.push_back(file + ":" + std::to_string(number) + " " + what);
        at = begin;
      }
    }
    std::sort(expected.begin(), expected.end());
  }

  Inspection inspect() {
    Options options;
    options.command = "roots";
    options.buildDirectory = work.path("build");
    options.configFile = work.path("system/.breakpath.yaml");
    if (!fs::exists(options.configFile)) {
      work.write("empty.yaml", "{}\n");
      options.configFile = work.path("empty.yaml");
    }
    EXPECT_EQ(llvm::toString(applyConfig(options)), "");
    llvm::Expected<Inspection> result = inspectClient(options);
    EXPECT_TRUE(bool(result));
    return result ? std::move(*result) : Inspection();
  }

  Workspace work;
  Lines expected;
};

TEST_P(RootFolder, startsWhatItSays) {
  Inspection inspection = inspect();
  for (const auto &[file, reason] : inspection.skipped)
    ADD_FAILURE() << file << ": " << reason;
  Lines found;
  bool expectsInitialisers = std::any_of(
      expected.begin(), expected.end(), [](const std::string &line) {
        return line.find("static-init") != std::string::npos;
      });
  for (const Root &root : inspection.program.roots) {
    if (root.kind == RootKind::StaticInit && !expectsInitialisers)
      continue; // what registers tests
    const Location &at =
        root.registered.valid() ? root.registered : root.location;
    std::string line = at.file + ":" + std::to_string(at.line) + " " +
                       toString(root.kind) + " " + root.name;
    if (!root.schedule.empty())
      line += " (" + root.schedule + ")";
    found.push_back(line);
  }
  std::sort(found.begin(), found.end());
  EXPECT_EQ(found, expected);
}

INSTANTIATE_TEST_SUITE_P(Roots, RootFolder, testing::ValuesIn(caseNames()),
                         [](const auto &info) {
                           std::string name = info.param;
                           std::replace(name.begin(), name.end(), '-', '_');
                           return name;
                         });

} // namespace
} // namespace breakpath::test
