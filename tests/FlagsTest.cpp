// Un-gated paths of feature flags, against a run: a folder of testdata/flags is
// a program in which each line that calls sink() says what is true of it; see
// flags.h there. The program is compiled and run with the flag off and on, so
// that the marks are right, and then the marks are what has to be found.
//
// A folder whose first line is "// run: no" needs code that is not there; its
// marks are taken at their word.

#include "tests/Workspace.h"
#include "tool/commands/Commands.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <optional>
#include <regex>
#include <set>
#include <sstream>

namespace fs = std::filesystem;

namespace breakpath::test {
namespace {

const fs::path casesDirectory =
    fs::path(BREAKPATH_SOURCE_DIR) / "testdata/flags";

/// For folders that have no .breakpath.yaml.
const char *const commonConfig = R"(flags:
  features:
    - { flag: discount_codes, code: ["sink", "sink_at"] }
  checks:
    - { function: "flag_is_enabled", key_argument: 0 }
)";

using Lines = std::set<std::string>;

Lines without(const Lines &lines, const Lines &other) {
  Lines rest;
  std::set_difference(lines.begin(), lines.end(), other.begin(), other.end(),
                      std::inserter(rest, rest.end()));
  return rest;
}

//===--- what a folder says -----------------------------------------------===//

/// The comment behind a call.
struct Mark {
  std::string verdict; ///< "gated", "ungated", "gated-when-queued", "maybe"
  std::string flag;
  std::string place; ///< "file:line" in the folder
  bool runs = true;
};

struct Folder {
  explicit Folder(const std::string &name);
  Lines places(const std::string &verdict, bool runs) const;
  fs::path path(const std::string &file) const {
    return casesDirectory / name / file;
  }

  std::string name;
  std::vector<std::string> sources; ///< sorted
  std::vector<Mark> marks;
  Lines calls; ///< the places of all calls of sink()
  bool runs = true, tosses = false;
};

bool isSource(const fs::path &file) {
  return file.extension() == ".cc" || file.extension() == ".c";
}

std::optional<Mark> markIn(const std::string &line) {
  static const std::regex form(
      "// (gated|ungated|gated-when-queued|maybe): (\\S+)( \\(.*\\))?$");
  std::smatch match;
  if (!std::regex_search(line, match, form))
    return std::nullopt;
  return Mark{match[1], match[2], "", match[3] != " (not run)"};
}

Folder::Folder(const std::string &folder) : name(folder) {
  static const std::regex call("\\bsink\\(\\)");
  for (const auto &entry :
       fs::recursive_directory_iterator(casesDirectory / name)) {
    fs::path file = entry.path().lexically_relative(casesDirectory / name);
    if (!isSource(file) && file.extension() != ".h")
      continue;
    if (isSource(file))
      sources.push_back(file);
    std::istringstream in(readFile(entry.path()));
    unsigned number = 0;
    for (std::string line; std::getline(in, line);) {
      std::string place = file.string() + ":" + std::to_string(++number);
      runs &= line.rfind("// run: no", 0) != 0;
      if (std::optional<Mark> mark = markIn(line)) {
        mark->place = place;
        marks.push_back(*mark);
      }
      std::string code = line.substr(0, line.find("//"));
      if (std::regex_search(code, call))
        calls.insert(place);
      tosses |= code.find("coin()") != std::string::npos;
    }
  }
  std::sort(sources.begin(), sources.end());
}

Lines Folder::places(const std::string &verdict, bool runs) const {
  Lines result;
  for (const Mark &mark : marks)
    if (mark.verdict == verdict && mark.runs >= runs)
      result.insert(mark.place);
  return result;
}

std::vector<std::string> folderNames() {
  std::vector<std::string> names;
  for (const auto &entry : fs::directory_iterator(casesDirectory))
    if (entry.is_directory() && !Folder(entry.path().filename()).marks.empty())
      names.push_back(entry.path().filename());
  std::sort(names.begin(), names.end());
  return names;
}

//===--- the program that runs --------------------------------------------===//

std::vector<std::string> compiler(const fs::path &file) {
  if (file.extension() == ".c")
    return {BREAKPATH_ORACLE, "-x", "c", "-std=gnu17", "-pthread"};
  return {BREAKPATH_ORACLE, "-std=c++20", "-pthread"};
}

void runCompiler(std::vector<std::string> command) {
  command.insert(command.begin(), {"timeout", "300"});
  Outcome outcome = runProgram(command);
  EXPECT_EQ(outcome.status, 0) << outcome.err;
}

/// What all programs share, compiled once: the headers that they use most and
/// support.cc.
class Shared {
public:
  static const Shared &get() {
    static const Shared shared;
    return shared;
  }
  std::string headers() const { return work.path("common.h.pch"); }
  std::string support() const { return work.path("support.o"); }

private:
  Shared() {
    std::string text =
        "#include \"" + (casesDirectory / "flags.h").string() + "\"\n";
    for (const char *header :
         {"algorithm", "atomic", "condition_variable", "coroutine", "deque",
          "functional", "future", "map", "memory", "mutex", "optional",
          "stdexcept", "thread", "tuple", "utility", "variant", "vector"})
      text += "#include <" + std::string(header) + ">\n";
    work.write("common.h", text);
    // A unit should not instantiate again what the headers use.
    compile({"-fpch-instantiate-templates", "-x", "c++-header",
             work.path("common.h"), "-o", headers()});
    compile({"-c", casesDirectory / "support.cc", "-o", support()});
  }

  static void compile(const std::vector<std::string> &arguments) {
    std::vector<std::string> command = compiler("a.cc");
    command.insert(command.end(), arguments.begin(), arguments.end());
    runCompiler(command);
  }

  Workspace work;
};

class Executable {
public:
  explicit Executable(const Folder &folder) : folder(folder) { build(); }

  /// The places that said so with the flag "on" or "off".
  Lines run(const std::string &flag) const {
    std::string loop = "for SEED in ";
    loop += folder.tosses ? "0 1 2 3 4 5 6 7" : "0";
    loop += "; do SEED=$SEED timeout 60 \"$0\" || exit; done";
    Outcome outcome = runProgram(
        {"env", "FLAG=" + flag, "sh", "-c", loop, work.path("program")});
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    return parse(outcome.out);
  }

private:
  void build() {
    std::vector<std::string> command = compiler("a.cc");
    command.insert(command.end(), {"-w", "-O0", "-o", work.path("program"),
                                   "-include-pch", Shared::get().headers()});
    std::vector<std::string> objects = {Shared::get().support()};
    for (const std::string &source : folder.sources)
      if (fs::path(source).extension() == ".c")
        objects.push_back(compileC(source));
      else
        command.push_back(folder.path(source));
    command.insert(command.end(), objects.begin(), objects.end());
    runCompiler(command);
  }

  std::string compileC(const std::string &source) const {
    std::string object = work.path(source + ".o");
    fs::create_directories(fs::path(object).parent_path());
    std::vector<std::string> command = compiler(source);
    command.insert(command.end(),
                   {"-w", "-O0", "-c", folder.path(source), "-o", object});
    runCompiler(command);
    return object;
  }

  // "sink /path/of/the/folder/case.cc:12"
  Lines parse(const std::string &text) const {
    Lines result;
    std::istringstream in(text);
    for (std::string word, place; in >> word >> place;)
      result.insert(fs::path(place).lexically_normal().lexically_relative(
          folder.path("").parent_path()));
    return result;
  }

  const Folder &folder;
  Workspace work;
};

//===--- the analysis -----------------------------------------------------===//

/// The client as the analysis gets to see it.
void writeProject(const Folder &folder, Workspace &work) {
  work.write("project/.git/HEAD", "");
  fs::copy(casesDirectory / "flags.h", work.path("project/flags.h"));
  std::string directory = "project/" + folder.name;
  fs::copy(folder.path(""), work.path(directory), fs::copy_options::recursive);
  if (!fs::exists(work.path(directory + "/.breakpath.yaml")))
    work.write(directory + "/.breakpath.yaml", commonConfig);
  for (const std::string &source : folder.sources) {
    std::string file = directory + "/" + source;
    std::vector<std::string> command = compiler(file);
    command.insert(command.end(), {"-c", work.path(file)});
    work.command(file, command);
  }
  work.writeDatabase();
}

/// "ungated discount_codes case.cc:12" of each un-gated path.
Lines marksFoundIn(const Folder &folder) {
  Workspace work;
  writeProject(folder, work);
  Options options;
  options.command = "flags";
  options.buildDirectory = work.path("build");
  options.configFile = work.path("project/" + folder.name + "/.breakpath.yaml");
  options.jobs = 1;
  EXPECT_EQ(llvm::toString(applyConfig(options)), "");
  llvm::Expected<Report> report = flags(options);
  if (!report) {
    ADD_FAILURE() << llvm::toString(report.takeError());
    return Lines();
  }
  for (const auto &[file, reason] : report->skipped)
    ADD_FAILURE() << file << ": " << reason;
  Lines found;
  for (const Finding &finding : report->findings) {
    const FlagDetail *flag = finding.as<FlagDetail>();
    if (!flag || !isStep(flag->verdict))
      continue;
    const Location &at = finding.location;
    fs::path file = fs::path(at.file).lexically_relative(folder.name);
    found.insert(std::string(toString(flag->verdict)) + " " + flag->flag + " " +
                 file.string() + ":" + std::to_string(at.line));
  }
  return found;
}

/// \p found but at places where it may be found or not.
Lines decided(const Lines &found, const Lines &maybe) {
  Lines result;
  for (const std::string &line : found)
    if (!maybe.contains(line.substr(line.rfind(' ') + 1)))
      result.insert(line);
  return result;
}

//===--- a folder ---------------------------------------------------------===//

class FlagFolder : public testing::TestWithParam<std::string> {
protected:
  FlagFolder() : folder(GetParam()) {}

  const Folder folder;
};

TEST_P(FlagFolder, agreesWithTheProgram) {
  if (!folder.runs)
    GTEST_SKIP() << "needs code that is not there";
  Lines marked;
  for (const Mark &mark : folder.marks)
    marked.insert(mark.place);
  EXPECT_EQ(folder.calls, marked);

  Executable program(folder);
  EXPECT_EQ(program.run("off"), folder.places("ungated", true));
  Lines on = program.run("on");
  EXPECT_EQ(without(on, marked), Lines());
  for (const char *verdict : {"gated", "gated-when-queued"})
    EXPECT_EQ(without(folder.places(verdict, true), on), Lines())
        << "never run";
}

/// What the analysis takes for gated and is not.
struct KnownMiss {
  const char *folder, *reason;
};
const KnownMiss knownMisses[] = {
    {"aggregate-as-default-argument",
     "a list in a default argument stores nothing"},
    {"aggregate-as-template-argument", "an object that is a template argument"},
    {"aggregate-fills-array", "the filler of an array"},
    {"bytes-read-as-struct", "bytes are read as another type"},
    {"c-array-of-variable-length", "what the length of an array runs"},
    {"c-setjmp-local", "a local where setjmp comes back again"},
    {"c-union-of-bits", "a struct inside a union"},
    {"c-written-by-library", "a library writes through a struct of pointers"},
    {"c-written-by-offset", "a member is written by its offset"},
    {"called-by-symbol", "a function by its symbol"},
    {"class-differs-between-units", "two classes of one name in two units"},
    {"const-reference-to-local", "a capture that is another name of a local"},
    {"destroyed-when-constructor-throws", "what a failed constructor destroys"},
    {"inherited-twice", "one base class twice in an object"},
    {"key-constant-replaced", "a key in a constant that is no constant"},
    {"key-object-changed", "a key in an object that changes"},
    {"key-prefixed-by-conversion", "a conversion that changes the key"},
    {"own-object-called-like-flag", "a look-alike that has the name of a flag"},
    {"static-storage-zero", "what is read before it is initialised"},
    {"thrown-in-between", "a destructor that throws, what a capture throws"},
    {"value-changed-while-read", "an expression that changes its own parts"},
    {"variant-compared-loosely",
     "a flag whose off value is no text of the table"},
    {"virtual-call-while-made", "a virtual call while a base class is made"},
    {"written-as-bytes", "a function that takes any pointer writes bytes"},
};

bool isKnownMiss(const std::string &folder) {
  return std::any_of(
      std::begin(knownMisses), std::end(knownMisses),
      [&](const KnownMiss &miss) { return folder == miss.folder; });
}

TEST_P(FlagFolder, findsWhatIsMarked) {
  Lines found = marksFoundIn(folder);
  Lines expected;
  for (const Mark &mark : folder.marks)
    if (mark.verdict == "ungated" || mark.verdict == "gated-when-queued")
      expected.insert(mark.verdict + " " + mark.flag + " " + mark.place);
  Lines told = decided(found, folder.places("maybe", false));
  if (!isKnownMiss(folder.name))
    EXPECT_EQ(told, expected);
  else // who mends it takes it off the list
    EXPECT_NE(without(expected, told), Lines());
}

INSTANTIATE_TEST_SUITE_P(Flags, FlagFolder, testing::ValuesIn(folderNames()),
                         [](const auto &info) {
                           std::string name = info.param;
                           std::replace(name.begin(), name.end(), '-', '_');
                           return name;
                         });

} // namespace
} // namespace breakpath::test
