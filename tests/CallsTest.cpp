// Who runs what, against a run: each folder testdata/roots/edge-* is a program
// that runs all of its functions but those named never*. It is compiled with
// hooks and run, and every call that happened must be in the graph; whatever is
// named never* must not be reachable there.
//
// Code of libraries and what the compiler adds is left out on both sides: where
// a client's f runs std::sort and that a client's g, f runs g.

#include "tests/Workspace.h"
#include "tool/commands/Commands.h"

#include <gtest/gtest.h>
#include <llvm/DebugInfo/Symbolize/Symbolize.h>
#include <llvm/Demangle/Demangle.h>
#include <llvm/Object/ELFObjectFile.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <regex>
#include <set>
#include <sstream>

namespace fs = std::filesystem;

namespace breakpath::test {
namespace {

const fs::path casesDirectory =
    fs::path(BREAKPATH_SOURCE_DIR) / "testdata/roots";

/// What the graph has to get wrong.
struct Exception {
  const char *folder, *line, *reason;
};
const Exception knownMissing[] = {
    // What a std::function holds is destroyed where that is.
    {"edge-pool",
     "shop::Pool::loop() -> std::future<decltype(fp())> "
     "shop::Pool::submit<main::$_>(main::$_)::'lambda'()::~() @pool.h:20",
     "the destructor of a closure"},
    // Who writes to a stream does not show that it runs a buffer of the
    // client's; whoever makes the buffer is said to run it.
    {"edge-library-bases",
     "shop::report(std::ostream&) -> shop::Sink::overflow(int)  "
     "(through a library)",
     "a library calls it"},
    {"edge-library-bases",
     "shop::report(std::ostream&) -> shop::Sink::sync()  (through a library)",
     "a library calls it"},
    {"edge-library-bases",
     "shop::report(std::ostream&) -> shop::Sink::xsputn(char const*, long)  "
     "(through a library)",
     "a library calls it"},
};
const Exception knownReachable[] = {
    {"edge-lambdas",
     "shop::Widget::Widget() -> "
     "shop::Widget::neverClicked::'lambda'()::operator()() const  (maybe)",
     "a class of a library that holds it could call it"},
    {"edge-bases", "shop::Left::Left() -> shop::neverDrawn()",
     "one vertex for the constructor of the complete object, which makes "
     "virtual bases, and that of a part, which does not"},
    {"edge-algorithms",
     "shop::Payer::operator()(shop::NeverCheque const&) const -> "
     "shop::NeverCheque::pay() const  (maybe)",
     "an object is handed to a library with all its operator()"},
    {"edge-bind", "main -> shop::Cart::neverCount(int)  (maybe)",
     "what a library binds it may call"},
};

using Lines = std::set<std::string>;
using Edge = std::pair<std::string, std::string>;

//===--- names ------------------------------------------------------------===//

/// A function of the program, in one of its files.
struct Symbol {
  std::string name; ///< mangled
  std::string file; ///< without its directory
  unsigned line = 0;
};

std::string place(const Symbol &symbol) {
  return symbol.file + ":" + std::to_string(symbol.line);
}

/// Names that both sides know: demangled, so that all the constructors that one
/// constructor is compiled to are the same. A name that does not tell (lambdas
/// of one function, what is static in two files) has its place beside it.
class Names {
public:
  void add(const Symbol &symbol) { places[symbol.name].insert(place(symbol)); }

  std::string of(const Symbol &symbol) const {
    static const std::regex number("\\$_[0-9]+");
    std::string name = llvm::demangle(symbol.name);
    bool isNumbered = name.find("$_") != std::string::npos;
    auto known = places.find(symbol.name);
    if (isNumbered || (known != places.end() && known->second.size() > 1))
      return std::regex_replace(name, number, "$$_") + " @" + place(symbol);
    return name;
  }

private:
  std::map<std::string, Lines> places;
};

// "shop::NeverMade::run()", "neverCalled", but no parameter of such a type, and
// not what makes and copies a lambda.
bool isNever(const std::string &name) {
  static const std::regex word("(^|[: ~])[nN]ever([A-Z:]|$)");
  bool isClosure = name.find("$_") != std::string::npos ||
                   name.find("'lambda") != std::string::npos;
  return (!isClosure || name.find("operator()") != std::string::npos) &&
         std::regex_search(name.substr(0, name.find('(')), word);
}

std::string listed(const Lines &lines) {
  std::string text;
  for (const std::string &line : lines)
    text += "\n  " + line;
  return text;
}

//===--- the program that runs --------------------------------------------===//

/// What happened in a run.
struct Trace {
  std::set<Edge> calls;
  std::set<Edge> fromOutside; ///< calls with code of a library between
  Lines ran;
};

class Executable {
public:
  /// \p project holds the client's sources.
  Executable(std::string path, std::string project)
      : path(std::move(path)), project(std::move(project)) {
    read();
  }

  const std::vector<Symbol> &symbols() const { return functions; }

  Trace run(const Workspace &work, const Names &names) const {
    work.write("code.txt", table());
    Outcome outcome =
        runProgram({"timeout", "60", "env",
                    "BREAKPATH_TRACE_CODE=" + work.path("code.txt"),
                    "BREAKPATH_TRACE_CALLS=" + work.path("calls.txt"), path});
    EXPECT_EQ(outcome.status, 0) << outcome.out << outcome.err;
    return parse(readFile(work.path("calls.txt")), names);
  }

private:
  struct Code {
    uint64_t end = 0;
    uint64_t nameAs = 0; ///< 0: not the client's
    size_t function = 0;
  };

  void read() {
    auto buffer = llvm::MemoryBuffer::getFile(path);
    ASSERT_TRUE(bool(buffer));
    auto object = llvm::object::ObjectFile::createObjectFile(**buffer);
    ASSERT_TRUE(bool(object));
    for (const llvm::object::ELFSymbolRef symbol : (*object)->symbols()) {
      auto type = symbol.getType();
      if (!type || *type != llvm::object::SymbolRef::ST_Function ||
          symbol.getSize() == 0)
        continue;
      addFunction(llvm::cantFail(symbol.getName()).str(),
                  llvm::cantFail(symbol.getAddress()), symbol.getSize());
    }
    nameCoroutines();
  }

  // What continues a coroutine counts as the coroutine.
  void nameCoroutines() {
    std::map<std::string, uint64_t> begins;
    for (const auto &[begin, part] : code)
      begins[functions[part.function].name] = begin;
    for (auto &[begin, part] : code)
      for (const char *suffix : {".resume", ".destroy", ".cleanup"})
        if (std::string name = functions[part.function].name;
            part.nameAs && name.ends_with(suffix))
          part.nameAs = begins.at(name.substr(0, name.rfind('.')));
  }

  void addFunction(const std::string &name, uint64_t begin, uint64_t size) {
    Symbol symbol = located(name, begin);
    // The code of an initialiser begins before its line.
    for (uint64_t at = begin; symbol.line == 0 && at < begin + size; ++at)
      symbol = located(name, at);
    code[begin] = {begin + size, isClient(symbol) ? begin : 0,
                   functions.size()};
    symbol.file = fs::path(symbol.file).filename();
    functions.push_back(std::move(symbol));
  }

  Symbol located(const std::string &name, uint64_t address) {
    auto info = llvm::cantFail(symbolizer.symbolizeCode(
        path, {address, llvm::object::SectionedAddress::UndefSection}));
    bool isKnown = info.StartFileName != llvm::DILineInfo::BadString;
    return {name, isKnown ? info.StartFileName : info.FileName,
            info.StartLine ? info.StartLine : info.Line};
  }

  // In the client's files, and there in the source.
  bool isClient(const Symbol &symbol) const {
    llvm::StringRef name = symbol.name;
    return llvm::StringRef(symbol.file).starts_with(project) &&
           !name.starts_with("_ZTW") && !name.starts_with("_ZTH") &&
           !name.starts_with("_ZTh") && !name.starts_with("_ZTv") &&
           !name.starts_with("_ZTc") && !name.contains("__invokeE") &&
           !name.starts_with("__cxx_global_array_dtor") &&
           !name.starts_with("__tls_init") && !name.starts_with("_GLOBAL_");
  }

  std::string table() const {
    std::ostringstream out;
    out << std::hex;
    for (const auto &[begin, entry] : code)
      out << begin << ' ' << entry.end << ' ' << entry.nameAs << '\n';
    return out.str();
  }

  std::string nameAt(uint64_t address, const Names &names) const {
    const Symbol &symbol = functions[code.at(address).function];
    return llvm::StringRef(symbol.name).starts_with("__cxx_global_var_init")
               ? "(initialiser) @" + place(symbol)
               : names.of(symbol);
  }

  Trace parse(const std::string &text, const Names &names) const {
    Trace trace;
    std::istringstream in(text);
    uint64_t caller = 0, callee = 0;
    for (char how; in >> std::hex >> caller >> callee >> how;) {
      std::string to = nameAt(callee, names);
      trace.ran.insert(to);
      if (!caller || isHalf(caller, callee))
        continue;
      (how == 'o' ? trace.fromOutside : trace.calls)
          .insert({nameAt(caller, names), to});
    }
    return trace;
  }

  // A constructor of the complete object that runs the one for bases, a
  // deleting destructor that runs the other.
  bool isHalf(uint64_t caller, uint64_t callee) const {
    const std::string &from = functions[code.at(caller).function].name;
    const std::string &to = functions[code.at(callee).function].name;
    return from != to && llvm::demangle(from) == llvm::demangle(to) &&
           (to.find("C2") != std::string::npos ||
            to.find("D1") != std::string::npos ||
            to.find("D2") != std::string::npos);
  }

  std::string path, project;
  llvm::symbolize::LLVMSymbolizer symbolizer{options()};
  std::map<uint64_t, Code> code; ///< by address
  std::vector<Symbol> functions;

  static llvm::symbolize::LLVMSymbolizer::Options options() {
    llvm::symbolize::LLVMSymbolizer::Options options;
    options.Demangle = false;
    options.DebugFileDirectory.clear();
    return options;
  }
};

//===--- the graph --------------------------------------------------------===//

class Graph {
public:
  explicit Graph(const Program &program) : program(program) {}

  void addTo(Names &names) const {
    for (const CodeFact &code : program.code)
      if (!isBetween(code))
        names.add(symbolOf(code));
  }

  /// Code to code, and whether that is certain.
  std::map<Edge, bool> calls(const Names &names) const {
    std::map<Edge, bool> result;
    for (unsigned from = 1; from + 1 < program.firstEdge.size(); ++from)
      if (!isBetween(program.code[from]))
        for (const auto &[to, isCertain] : targets(from))
          result[{name(from, names), name(to, names)}] |= isCertain;
    return result;
  }

  Lines names(const std::vector<bool> &vertices, const Names &names) const {
    Lines result;
    for (unsigned i = 1; i < vertices.size(); ++i)
      if (vertices[i] && !isBetween(program.code[i]))
        result.insert(name(i, names));
    return result;
  }

  /// What is run by a thread, a signal or the like.
  Lines starts(const Names &names) const {
    std::vector<bool> roots(program.code.size());
    for (const Root &root : program.roots)
      roots[root.code] = true;
    return this->names(roots, names);
  }

  /// What any root reaches, with or without edges that may not be.
  std::vector<bool> reached(bool withMaybe) const {
    std::vector<bool> result(program.code.size());
    for (const Root &root : program.roots)
      result[root.code] = true;
    for (bool grows = true; grows;) {
      grows = runInitialisers(result);
      for (unsigned from = 1; from + 1 < program.firstEdge.size(); ++from)
        for (unsigned e = program.firstEdge[from];
             result[from] && e < program.firstEdge[from + 1]; ++e)
          if (const ProgramEdge &edge = program.edges[e];
              !result[edge.to] && (withMaybe || edge.isCertain) &&
              holds(edge.condition, result))
            result[edge.to] = grows = true;
    }
    return result;
  }

private:
  static bool isBetween(const CodeFact &code) {
    return code.kind == CodeKind::Place || code.kind == CodeKind::Foreign ||
           code.kind == CodeKind::Value;
  }

  static Symbol symbolOf(const CodeFact &code) {
    return {code.linkName, fs::path(code.location.file).filename(),
            code.location.line};
  }

  std::string name(unsigned vertex, const Names &names) const {
    const CodeFact &code = program.code[vertex];
    if (code.kind == CodeKind::Initialiser)
      return "(initialiser) @" + place(symbolOf(code));
    return code.linkName.empty() ? code.name : names.of(symbolOf(code));
  }

  bool holds(unsigned condition, const std::vector<bool> &reached) const {
    const std::vector<Maker> &anyOf = program.conditions[condition].anyOf;
    return !condition ||
           std::any_of(anyOf.begin(), anyOf.end(),
                       [&](const Maker &maker) { return reached[maker.code]; });
  }

  // They run before anything in their file.
  bool runInitialisers(std::vector<bool> &reached) const {
    std::set<std::string> files;
    for (unsigned i = 1; i < reached.size(); ++i)
      if (reached[i] && !isBetween(program.code[i]))
        files.insert(program.code[i].location.file);
    bool isNew = false;
    for (unsigned i = 1; i < reached.size(); ++i)
      if (const CodeFact &code = program.code[i];
          code.startsItself && !reached[i] &&
          files.contains(code.location.file))
        reached[i] = isNew = true;
    return isNew;
  }

  // Through places, code of libraries and default arguments.
  std::map<unsigned, bool> targets(unsigned from) const {
    std::map<unsigned, bool> result, seen;
    std::vector<std::pair<unsigned, bool>> work = {{from, true}};
    while (!work.empty()) {
      auto [vertex, isCertain] = work.back();
      work.pop_back();
      for (unsigned e = program.firstEdge[vertex];
           e < program.firstEdge[vertex + 1]; ++e) {
        const ProgramEdge &edge = program.edges[e];
        bool is = isCertain && edge.isCertain;
        auto [known, isNew] = seen.try_emplace(edge.to, is);
        if (!isNew && (known->second || !is))
          continue;
        known->second = is;
        if (isBetween(program.code[edge.to]))
          work.emplace_back(edge.to, is);
        else
          result[edge.to] |= is;
      }
    }
    return result;
  }

  const Program &program;
};

//===--- a folder ---------------------------------------------------------===//

std::vector<std::string> caseNames() {
  std::vector<std::string> names;
  for (const auto &entry : fs::directory_iterator(casesDirectory))
    if (std::string name = entry.path().filename(); name.starts_with("edge-"))
      names.push_back(name);
  std::sort(names.begin(), names.end());
  return names;
}

class EdgeFolder : public testing::TestWithParam<std::string> {
protected:
  void SetUp() override {
    fs::copy(casesDirectory / GetParam(), work.path("project"));
    work.write("project/.git/HEAD", "");
    work.write("empty.yaml", "{}\n");
    for (const auto &entry : fs::directory_iterator(work.path("project")))
      if (entry.path().extension() == ".cc" || entry.path().extension() == ".c")
        addSource(entry.path());
    std::sort(sources.begin(), sources.end());
    work.writeDatabase();
  }

  void addSource(const fs::path &file) {
    sources.push_back(file);
    std::vector<std::string> command = compiler(file);
    command.insert(command.end(), {"-c", file});
    work.command("project/" + file.filename().string(), command);
  }

  static std::vector<std::string> compiler(const fs::path &file) {
    if (file.extension() == ".c")
      return {BREAKPATH_ORACLE, "-x", "c", "-std=c17", "-pthread"};
    return {BREAKPATH_ORACLE, "-std=c++20", "-pthread"};
  }

  void compile(const fs::path &file, const std::string &object,
               const std::vector<std::string> &flags) {
    std::vector<std::string> command = compiler(file);
    command.insert(command.begin(), {"timeout", "300"});
    command.insert(command.end(), flags.begin(), flags.end());
    command.insert(command.end(), {"-c", file, "-o", work.path(object)});
    Outcome outcome = runProgram(command);
    ASSERT_EQ(outcome.status, 0) << outcome.err;
    objects.push_back(work.path(object));
  }

  std::string build() {
    for (const std::string &source : sources)
      compile(source, fs::path(source).filename().string() + ".o",
              {"-O0", "-g", "-fno-inline",
               "-finstrument-functions-after-inlining", "-w"});
    compile(fs::path(BREAKPATH_SOURCE_DIR) / "tests/Tracer.c", "tracer.o",
            {"-O0", "-fno-omit-frame-pointer", "-w"});
    std::vector<std::string> link = {
        "timeout",  "300", BREAKPATH_ORACLE,    "-no-pie",
        "-pthread", "-o",  work.path("program")};
    link.insert(link.end(), objects.begin(), objects.end());
    Outcome outcome = runProgram(link);
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    return work.path("program");
  }

  Inspection inspect() {
    Options options;
    options.command = "calls";
    options.buildDirectory = work.path("build");
    options.configFile = work.path("empty.yaml");
    EXPECT_EQ(llvm::toString(applyConfig(options)), "");
    llvm::Expected<Inspection> result = inspectClient(options);
    EXPECT_TRUE(bool(result));
    if (!result)
      return {};
    for (const auto &[file, reason] : result->skipped)
      ADD_FAILURE() << file << ": " << reason;
    return std::move(*result);
  }

  /// Without what is listed for this folder; that must still be there.
  Lines unexpected(Lines lines, llvm::ArrayRef<Exception> known) const {
    for (const Exception &entry : known)
      if (GetParam() == entry.folder) {
        EXPECT_EQ(lines.erase(entry.line), 1u)
            << entry.line << " is listed, and did not happen";
      }
    return lines;
  }

  Workspace work;
  std::vector<std::string> sources, objects;
};

Lines missing(const Trace &trace, const std::map<Edge, bool> &calls,
              const Lines &started) {
  Lines result;
  auto look = [&](const Edge &edge, const char *how) {
    if (!calls.contains(edge))
      result.insert(edge.first + " -> " + edge.second + how);
  };
  for (const Edge &edge : trace.calls)
    look(edge, "");
  for (const Edge &edge : trace.fromOutside)
    if (!started.contains(edge.second)) // by a signal, as if by nobody
      look(edge, "  (through a library)");
  return result;
}

/// What happened, and is in the graph as what may happen.
Lines doubted(const Trace &trace, const std::map<Edge, bool> &calls) {
  Lines result;
  for (const std::set<Edge> *edges : {&trace.calls, &trace.fromOutside})
    for (const Edge &edge : *edges)
      if (auto known = calls.find(edge); known != calls.end() && !known->second)
        result.insert(edge.first + " -> " + edge.second);
  return result;
}

Lines without(const Lines &from, const Lines &what) {
  Lines result;
  std::set_difference(from.begin(), from.end(), what.begin(), what.end(),
                      std::inserter(result, result.end()));
  return result;
}

Lines nevers(const Lines &from) {
  Lines result;
  std::copy_if(from.begin(), from.end(), std::inserter(result, result.end()),
               isNever);
  return result;
}

/// What gets to them, as far as it is not one itself.
Lines waysTo(const Lines &nevers, const std::map<Edge, bool> &calls,
             const Lines &reached, const Lines &certain) {
  Lines result;
  for (const auto &[edge, isCertain] : calls)
    if (nevers.contains(edge.second) && !isNever(edge.first) &&
        reached.contains(edge.first))
      result.insert(
          edge.first + " -> " + edge.second +
          (isCertain && certain.contains(edge.second) ? "" : "  (maybe)"));
  return result;
}

TEST_P(EdgeFolder, hasWhatHappensAndNoMore) {
  Inspection inspection = inspect();
  Executable program(build(), work.path("project"));
  Graph graph(inspection.program);
  Names names;
  graph.addTo(names);
  for (const Symbol &symbol : program.symbols())
    names.add(symbol);
  Trace trace = program.run(work, names);
  EXPECT_FALSE(trace.ran.empty());
  EXPECT_EQ(nevers(trace.ran), Lines()) << "the fixture runs them";

  std::map<Edge, bool> calls = graph.calls(names);
  Lines lost = missing(trace, calls, graph.starts(names));
  lost = unexpected(lost, knownMissing);
  EXPECT_TRUE(lost.empty()) << "not in the graph:" << listed(lost);

  RecordProperty("calls", trace.calls.size() + trace.fromOutside.size());
  RecordProperty("doubted", listed(doubted(trace, calls)));

  Lines certain = graph.names(graph.reached(/*withMaybe=*/false), names);
  Lines all = graph.names(graph.reached(/*withMaybe=*/true), names);
  Lines wrong = waysTo(nevers(all), calls, all, certain);
  wrong = unexpected(wrong, knownReachable);
  EXPECT_TRUE(wrong.empty()) << "never runs, reached:" << listed(wrong);
  Lines unreached = without(trace.ran, all);
  EXPECT_TRUE(unreached.empty()) << "ran, not reached:" << listed(unreached);
}

INSTANTIATE_TEST_SUITE_P(Calls, EdgeFolder, testing::ValuesIn(caseNames()),
                         [](const auto &info) {
                           std::string name = info.param;
                           std::replace(name.begin(), name.end(), '-', '_');
                           return name;
                         });

} // namespace
} // namespace breakpath::test
