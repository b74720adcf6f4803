// Versions of a library from all that a user may name, what their binaries say,
// and the version step that is honest. Libraries and programs are built with
// the compiler; where it matters, they are run.

#include "tool/inputs/Library.h"
#include "tests/Workspace.h"
#include "tool/commands/Commands.h"
#include "tool/inputs/Headers.h"
#include "tool/inputs/PackageFlags.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <regex>
#include <set>

namespace fs = std::filesystem;

namespace breakpath::test {
namespace {

class Library : public testing::Test {
protected:
  using Words = std::vector<std::string>;

  /// Builds VERSION/lib/liblib.so.1 from \p source, which includes "lib.h".
  void build(const std::string &version, const std::string &header,
             const std::string &source, Words flags = {}) {
    work.write(version + "/include/lib.h", header);
    work.write(version + "/lib.cc", "#include \"lib.h\"\n" + source);
    fs::create_directories(work.path(version + "/lib"));
    Words command = {"-shared",
                     "-fPIC",
                     "-Wl,-soname,liblib.so.1",
                     work.path(version + "/lib.cc"),
                     "-o",
                     work.path(version + "/lib/liblib.so.1")};
    command.insert(command.end(), flags.begin(), flags.end());
    compile(version, command);
    fs::create_symlink("liblib.so.1", work.path(version + "/lib/liblib.so"));
  }

  /// Builds a program against the old version.
  void buildProgram(const std::string &source, Words flags = {}) {
    work.write("main.cc", "#include \"lib.h\"\n" + source);
    Words command = {work.path("main.cc"), "-L" + work.path("old/lib"), "-llib",
                     "-o", work.path("program")};
    command.insert(command.end(), flags.begin(), flags.end());
    compile("old", command);
  }

  int runProgramWith(const std::string &version) {
    return runProgram({"env", "LD_LIBRARY_PATH=" + work.path(version + "/lib"),
                       work.path("program")})
        .status;
  }

  /// Lines of \p source that need what the libraries of \p version lack.
  Words linkErrors(const std::string &source, const std::string &version) {
    work.write("link.cc", source);
    Outcome outcome = runProgram(
        {BREAKPATH_ORACLE, "-g", "-I" + work.path(version + "/include"),
         work.path("link.cc"), "-L" + work.path(version + "/lib"), "-llib",
         "-o", work.path("linked")});
    std::regex place("link\\.cc:([0-9]+): undefined reference");
    std::set<std::string> lines;
    for (std::sregex_iterator at(outcome.err.begin(), outcome.err.end(), place),
         end;
         at != end; ++at)
      lines.insert((*at)[1]);
    EXPECT_EQ(outcome.status == 0, lines.empty()) << outcome.err;
    return {lines.begin(), lines.end()};
  }

  void compile(const std::string &version, const Words &arguments) {
    Words command = {BREAKPATH_ORACLE, "-std=c++20",
                     "-I" + work.path(version + "/include")};
    command.insert(command.end(), arguments.begin(), arguments.end());
    Outcome outcome = runProgram(command);
    ASSERT_EQ(outcome.status, 0) << outcome.err;
  }

  Options options(const std::string &oldTree, const std::string &newTree) {
    Options options = work.options(oldTree, newTree);
    options.command = "diff";
    options.buildDirectory.clear();
    return options;
  }

  Report diff(const Words &clients = {}) {
    Options how = options("old", "new");
    for (const std::string &client : clients)
      how.clients.push_back(work.path(client));
    return expect(breakpath::diff(how));
  }

  static Report expect(llvm::Expected<Report> report) {
    if (report)
      return std::move(*report);
    ADD_FAILURE() << llvm::toString(report.takeError());
    return {};
  }

  static Words rules(const Report &report) {
    Words result;
    for (const Report::Change &entry : report.changes)
      result.push_back(toString(entry.change.rule) + (" " + entry.change.name));
    return result;
  }

  static Words loads(const Report &report) {
    Words result;
    for (const Finding &finding : report.findings)
      if (const LoadDetail *load = finding.as<LoadDetail>())
        result.push_back(std::string(toString(load->problem)) + " " +
                         finding.symbol + (load->isAtStart ? " at start" : ""));
    return result;
  }

  static std::string error(llvm::Expected<Report> report) {
    return report ? "" : llvm::toString(report.takeError());
  }

  Workspace work;
};

//===--- what the user names ----------------------------------------------===//

TEST_F(Library, findsSharedObjectsOnceAndArchivesWhereThereAreNone) {
  for (const char *file :
       {"p/lib/liba.so.1.2", "p/lib/liba.a", "p/lib/x86_64-linux-gnu/libb.a",
        "p/lib/notes.txt", "p/lib/libc.sorted"})
    work.write(file, "");
  fs::create_symlink("liba.so.1.2", work.path("p/lib/liba.so"));
  Words found = findBinaries(work.path("p"));
  ASSERT_EQ(found.size(), 2u);
  EXPECT_TRUE(found[0].ends_with("lib/liba.so.1.2"));
  EXPECT_TRUE(found[1].ends_with("x86_64-linux-gnu/libb.a"));
}

TEST_F(Library, readsWhatPackageFilesSayWithoutRunningThem) {
  work.write("p/include/shop/cart.h", "");
  work.write("p/lib/pkgconfig/shop.pc",
             "prefix=/usr\nincludedir=${prefix}/include\n"
             "Cflags: -I${includedir}/shop -DSHOP_FULL=1 -fplugin=evil.so\n");
  work.write("p/lib/cmake/shop/shopTargets.cmake",
             "execute_process(COMMAND touch " + work.path("ran") +
                 ")\n"
                 "set_target_properties(shop PROPERTIES\n"
                 "  INTERFACE_COMPILE_DEFINITIONS \"SHOP_SHARED;$<1:X>\"\n"
                 "  INTERFACE_COMPILE_FEATURES \"cxx_std_17\")\n");
  PackageFlags flags = readPackageFlags(work.path("p"));
  ASSERT_EQ(flags.includeDirectories.size(), 1u);
  EXPECT_TRUE(flags.includeDirectories[0].ends_with("p/include/shop"));
  EXPECT_EQ(flags.defines, (Words{"SHOP_SHARED", "SHOP_FULL=1"}));
  EXPECT_EQ(flags.standard, "c++17");
  EXPECT_FALSE(fs::exists(work.path("ran")));
}

TEST_F(Library, tellsHeadersOfCFromThoseOfCxx) {
  work.write("c/a.h", "#ifdef __cplusplus\nextern \"C\" {\n#endif\n"
                      "/* a class of its own\n   namespace */\n"
                      "struct cart { int class_id; };\n"
                      "#if __cplusplus\nnamespace x {}\n}\n#endif\n");
  work.write("c/b.h", "namespace shop { int total(); }\n");
  EXPECT_TRUE(areC(work.path("c"), {"a.h"}));
  EXPECT_FALSE(areC(work.path("c"), {"a.h", "b.h"}));
}

TEST_F(Library, readsHeadersOfCAsC) {
  for (const char *version : {"old", "new"})
    work.write(std::string(version) + "/lib.h", "int total(int new);\n");
  Report report = diff();
  EXPECT_TRUE(report.complete);
  EXPECT_EQ(rules(report), Words());
}

TEST_F(Library, readsHeadersAsCxxThatOnlyLookLikeC) {
  work.write("old/lib.h", "int total(int &cart);\n");
  work.write("new/lib.h", "int total(long &cart);\n");
  Report report = diff();
  EXPECT_TRUE(report.complete);
  EXPECT_EQ(report.changes.size(), 1u);
}

TEST_F(Library, readsHeadersWithTheFlagsOfAClient) {
  const char header[] = "#ifdef SHOP_FULL\nint total(%s);\n#endif\nint f();\n";
  std::string text = header;
  work.write("old/lib.h", std::string(text).replace(text.find("%s"), 2, "int"));
  work.write("new/lib.h",
             std::string(text).replace(text.find("%s"), 2, "long"));
  work.client("#include \"lib.h\"\n", "a.cc", {"-DSHOP_FULL"});
  work.writeDatabase();
  EXPECT_EQ(rules(diff()), Words());
  Options how = options("old", "new");
  how.buildDirectory = work.path("build");
  EXPECT_EQ(rules(expect(breakpath::diff(how))),
            Words{"param-type-widened total"});
}

TEST_F(Library, readsNoBodiesOfOtherLibraries) {
  work.write("other/other.h", "inline int other() { return missing; }\n"
                              "inline auto deduced() { return 1; }\n"
                              "constexpr int constant() { return 2; }\n");
  const char header[] = "#include <other.h>\n"
                        "int f(char (*)[constant()], decltype(deduced()));\n";
  work.write("old/lib.h", header);
  work.write("new/lib.h", header);
  Options how = options("old", "new");
  how.compilerArguments = {"-isystem", work.path("other")};
  EXPECT_TRUE(expect(breakpath::diff(how)).complete);
  work.write("new/lib.h",
             std::string(header) + "inline int own() { return missing; }\n");
  EXPECT_FALSE(expect(breakpath::diff(how)).complete);
}

TEST_F(Library, comparesBinariesThatHaveNoHeaders) {
  build("old", "int total(); int count();",
        "int total() { return 1; } int count() { return 1; }");
  build("new", "int total();", "int total() { return 1; }");
  Report report = expect(
      breakpath::diff(options("old/lib/liblib.so.1", "new/lib/liblib.so.1")));
  EXPECT_EQ(rules(report),
            (Words{"symbol-removed count()", "soname-not-bumped liblib"}));
}

//===--- symbols ----------------------------------------------------------===//

TEST_F(Library, saysOnceThatAFunctionIsGone) {
  build("old", "int total(); int count();",
        "int total() { return 1; } int count() { return 1; }");
  build("new", "int total();", "int total() { return 1; }");
  EXPECT_EQ(rules(diff()),
            (Words{"function-removed count", "soname-not-bumped liblib"}));
}

TEST_F(Library, findsWhatIsDeclaredAndGone) {
  const char header[] = "struct Cart { Cart(); ~Cart(); int size(); };";
  build("old", header,
        "Cart::Cart() {} Cart::~Cart() {} int Cart::size() { return 1; }");
  build("new", header, "Cart::Cart() {} Cart::~Cart() {}");
  EXPECT_EQ(rules(diff()),
            (Words{"symbol-removed Cart::size()", "soname-not-bumped liblib"}));
}

// The linker says which lines need what is not there.
TEST_F(Library, findsUsesThatCompileAndDoNotLink) {
  const char header[] = "struct Cart { Cart(int); int total() const; };"
                        "extern \"C\" int count(); int hide(); int stay();"
                        "extern int limit; inline int twice() { return 2; }";
  const char stays[] = "int Cart::total() const { return 1; }"
                       "int stay() { return 0; }";
  build("old", header,
        std::string(stays) + "Cart::Cart(int) {} int count() { return 1; }"
                             "int hide() { return 1; } int limit = 1;");
  build("new", header,
        std::string(stays) +
            "__attribute__((visibility(\"hidden\"))) int hide() { return 1; }");
  const char source[] = "#include \"lib.h\"\n"
                        "int main() {\n"
                        "  Cart cart(1);\n"
                        "  int (*function)() = &count;\n"
                        "  int size = sizeof(count());\n"
                        "  size += stay() + twice() + cart.total();\n"
                        "  size += hide();\n"
                        "  return size + function() + limit;\n"
                        "}\n";
  work.client(source, "main.cc", {"-std=c++20"}, "old/include");
  work.writeDatabase();
  Options how = work.options("old", "new");
  how.command = "scan";
  auto lines = [&](const std::string &newTree) {
    how.newTree = work.path(newTree);
    Words result;
    for (const Finding &finding : expect(breakpath::scan(how)).findings) {
      EXPECT_EQ(finding.as<UseDetail>()->verdict, Verdict::BreaksBuild);
      EXPECT_TRUE(finding.as<UseDetail>()->breaksBinary);
      result.push_back(std::to_string(finding.location.line));
    }
    return result;
  };
  EXPECT_EQ(linkErrors(source, "old"), Words());
  EXPECT_EQ(lines("old"), Words());
  EXPECT_EQ(linkErrors(source, "new"), (Words{"3", "4", "7", "8"}));
  EXPECT_EQ(lines("new"), linkErrors(source, "new"));
  fs::remove_all(work.path("new/lib"));
  EXPECT_EQ(lines("new"), Words()) << "nothing is known of what it exports";
}

TEST_F(Library, tellsAFunctionOfCFromItsSymbol) {
  build("old", "extern \"C\" int count(int);", "int count(int) { return 1; }");
  build("new", "extern \"C\" int count(int, int);",
        "int count(int, int) { return 1; }");
  work.client("#include \"lib.h\"\nint main() { return count(1); }\n",
              "main.cc", {"-std=c++20"}, "old/include");
  work.writeDatabase();
  Options how = work.options("old", "new");
  how.command = "scan";
  EXPECT_EQ(summary(expect(breakpath::scan(how))),
            Words{"param-added-required breaks-build 2:21"});
}

TEST_F(Library, leavesInlineCopiesAlone) {
  const char header[] = "#include <vector>\n"
                        "inline int twice(int x) { return 2 * x; }\n"
                        "int total(const std::vector<int> &);";
  build("old", header,
        "int total(const std::vector<int> &v) {"
        "  std::vector<int> w = v; w.push_back(1);"
        "  return twice(w.size()); }");
  build("new", header, "int total(const std::vector<int> &v) { return 1; }");
  EXPECT_EQ(rules(diff()), Words());
}

TEST_F(Library, leavesInternalPartsOutAndCountsThem) {
  build("old", "namespace shop { namespace detail { int sum(int); } int f(); }",
        "int shop::detail::sum(int x) { return x; }"
        "int shop::f() { return 1; }");
  build("new",
        "namespace shop { namespace detail { int sum(long); } int f(); }",
        "int shop::detail::sum(long x) { return x; }"
        "int shop::f() { return 1; }");
  Report report = diff();
  EXPECT_EQ(rules(report), Words());
  EXPECT_GT(report.internalChanges, 0u);
  EXPECT_EQ(report.bump->smallest, Bump::Patch);
}

TEST_F(Library, saysOnceWhatItCouldNotCompareWithoutDebugInformation) {
  auto notes = [&](const std::string &header, const std::string &source,
                   Words flags) {
    for (const char *version : {"old", "new"}) {
      fs::remove_all(work.path(version));
      build(version, header, source, flags);
    }
    Report report = diff();
    EXPECT_TRUE(report.complete);
    Words said;
    for (const std::string &note : report.notes)
      if (note.find("debug information") != std::string::npos)
        said.push_back(note);
    return said;
  };
  const char opaque[] = "struct Db; Db *open(); void close(Db *);"
                        "struct Unused; class Cart { class Impl; Impl *p; };";
  const char source[] = "struct Db { int n; }; Db *open() { return new Db; }"
                        "void close(Db *db) { delete db; }";
  EXPECT_EQ(notes(opaque, source, {}),
            Words{"no debug information in liblib.so.1: the layout of 1 type "
                  "that its headers only declare was not compared"});
  EXPECT_EQ(notes(opaque, source, {"-g"}), Words());
  EXPECT_EQ(notes("int f();", "int f() { return 1; }", {}), Words());
}

//===--- the version step -------------------------------------------------===//

TEST_F(Library, asksForTheSmallestHonestStep) {
  auto step = [&](const std::string &before, const std::string &after) {
    work.write("old/lib.h", before);
    work.write("new/lib.h", after);
    return diff().bump->smallest;
  };
  EXPECT_EQ(step("int f();", "int f();  // better"), Bump::Patch);
  EXPECT_EQ(step("int f();", "int f(); int g();"), Bump::Minor);
  EXPECT_EQ(step("int f();", "[[deprecated]] int f();"), Bump::Minor);
  EXPECT_EQ(step("int f();", "int f(int);"), Bump::Major);
  EXPECT_EQ(
      step("struct S { int a; }; S f();", "struct S { int a, b; }; S f();"),
      Bump::Major);
}

TEST_F(Library, asksForAnotherSonameWhereOldProgramsBreak) {
  const char after[] = "struct S { int a, b, c, d, e; }; S f();";
  build("old", "struct S { int a; }; S f();", "S f() { return {}; }");
  build("new", after, "S f() { return {}; }");
  Report report = diff();
  EXPECT_TRUE(report.bump->needsSoname);
  EXPECT_EQ(report.bump->sonames, Words{"liblib.so.1"});
  fs::remove_all(work.path("new"));
  build("new", after, "S f() { return {}; }", {"-Wl,-soname,liblib.so.2"});
  EXPECT_EQ(diff().bump->sonames, Words());
}

//===--- saved models -----------------------------------------------------===//

TEST_F(Library, comparesASavedModelAsTheTreeItWasMadeFrom) {
  build("old", "struct S { int a; }; S f(); int g();",
        "S f() { return {}; } int g() { return 1; }");
  build("new", "struct S { int a; long b; }; S f();", "S f() { return {}; }");
  Words direct = rules(diff());
  EXPECT_FALSE(direct.empty());
  Options saving = options("old", "");
  saving.saveFile = work.path("old.json");
  ASSERT_FALSE(bool(saveModel(saving)));
  fs::remove_all(work.path("old"));
  EXPECT_EQ(rules(expect(breakpath::diff(options("old.json", "new")))), direct);
}

TEST_F(Library, refusesModelsItWouldMisread) {
  work.write("new/lib.h", "int f();");
  auto errorOf = [&](const std::string &text) {
    work.write("model.json", text);
    return error(breakpath::diff(options("model.json", "new")));
  };
  EXPECT_NE(errorOf("{\"breakpath_model\": 1, \"declar").find("cut off"),
            std::string::npos);
  EXPECT_NE(errorOf("{\"breakpath_model\": 77}").find("schema version 77"),
            std::string::npos);
  EXPECT_NE(errorOf("{\"name\": \"x\"}").find("is no model"),
            std::string::npos);
  EXPECT_NE(errorOf("{\"breakpath_model\": 1, \"count\": 3}").find("damaged"),
            std::string::npos);
  EXPECT_NE(errorOf("{\"breakpath_model\": 1, \"count\": 1, "
                    "\"declarations\": [{\"kind\": 99}]}")
                .find("damaged"),
            std::string::npos);
  EXPECT_NE(errorOf("{\"a\":" + std::string(100000, '[')).find("model.json"),
            std::string::npos);
}

//===--- programs ---------------------------------------------------------===//

TEST_F(Library, saysWhatAProgramMisses) {
  build("old", "int total(); int count(); int unused();",
        "int total() { return 0; } int count() { return 0; }"
        "int unused() { return 0; }");
  build("new", "int total();", "int total() { return 0; }");
  buildProgram("int main(int n, char **) { return n > 9 ? count() : total(); }",
               {"-Wl,-z,lazy"});
  EXPECT_EQ(runProgramWith("old"), 0);
  EXPECT_EQ(runProgramWith("new"), 0) << "count() is never called";
  EXPECT_EQ(loads(diff({"program"})), Words{"symbol-missing count()"});
  buildProgram("int main() { return 0 * count(); }", {"-Wl,-z,now"});
  EXPECT_NE(runProgramWith("new"), 0);
  EXPECT_EQ(loads(diff({"program"})), Words{"symbol-missing count() at start"});
}

TEST_F(Library, saysWhatAProgramMisreads) {
  build("old",
        "struct Cart { int n; int total; }; void fill(Cart &);"
        "struct Other { int x; }; void use(Other &);",
        "void fill(Cart &c) { c.n = 1; c.total = 2; } void use(Other &) {}");
  build("new",
        "struct Cart { int n; long id; int total; }; void fill(Cart &);"
        "struct Other { long x; }; void use(Other &);",
        "void fill(Cart &c) { c.n = 1; c.id = 7; c.total = 2; }"
        "void use(Other &) {}");
  buildProgram("int main() { Cart c[3] = {}; fill(c[0]);"
               "  return c[0].total == 2 ? 0 : 1; }");
  EXPECT_EQ(runProgramWith("old"), 0);
  EXPECT_EQ(runProgramWith("new"), 1);
  EXPECT_EQ(loads(diff({"program"})), Words{"misread fill(Cart&)"});
}

TEST_F(Library, takesACallForWhatTheMachineSees) {
  build("old", "extern \"C\" { int size(char *text); int sum(int a); }",
        "int size(char *) { return 0; } int sum(int a) { return a != -1; }");
  build("new", "extern \"C\" { int size(const char *text); int sum(long a); }",
        "int size(const char *) { return 0; }"
        "int sum(long a) { return a != -1; }");
  buildProgram("int main() { char c = 0; return size(&c); }");
  EXPECT_EQ(runProgramWith("new"), 0);
  EXPECT_EQ(loads(diff({"program"})), Words());
  buildProgram("int main(int n, char **) { return sum(-n); }");
  EXPECT_EQ(runProgramWith("old"), 0);
  EXPECT_EQ(runProgramWith("new"), 1) << "the upper half of the register";
  EXPECT_EQ(loads(diff({"program"})), Words{"misread sum"});
}

TEST_F(Library, isNotGreenWhereOneVersionHasNoBinaries) {
  build("old", "int f();", "int f() { return 1; }");
  work.write("new/include/lib.h", "int f();");
  Report report = diff();
  EXPECT_FALSE(report.complete);
  EXPECT_EQ(report.skipped.size(), 1u);
}

TEST_F(Library, findsNothingWhereAProgramUsesWhatStays) {
  build("old", "int total(); int count();",
        "int total() { return 0; } int count() { return 0; }");
  build("new", "int total();", "int total() { return 0; }");
  buildProgram("int main() { return total(); }");
  EXPECT_EQ(loads(diff({"program"})), Words());
  EXPECT_EQ(runProgramWith("new"), 0);
}

TEST_F(Library, saysWhereTheSourcesUseWhatAProgramMisses) {
  build("old", "int total(); int count();",
        "int total() { return 0; } int count() { return 0; }");
  build("new", "int total(); int count();", "int total() { return 0; }");
  const char source[] = "int main() {\n  total();\n  return 0 * count(); }\n";
  buildProgram(source);
  work.client(std::string("#include \"lib.h\"\n") + source, "main.cc",
              {"-std=c++20"}, "old/include");
  work.writeDatabase();
  Options how = work.options("old", "new");
  how.command = "scan";
  how.clients = {work.path("program")};
  Report report = expect(breakpath::scan(how));
  EXPECT_EQ(loads(report), Words{"symbol-missing count()"});
  for (const Finding &finding : report.findings)
    if (const LoadDetail *load = finding.as<LoadDetail>()) {
      ASSERT_EQ(load->uses.size(), 1u);
      EXPECT_EQ(load->uses[0].line, 4u);
    }
}

TEST_F(Library, saysWhatIsWrongWithAProgram) {
  work.write("old/lib.h", "int f();");
  work.write("new/lib.h", "int f();");
  Options how = options("old", "new");
  how.clients = {work.path("old/lib.h")};
  EXPECT_NE(error(breakpath::diff(how)).find("--client needs the binaries"),
            std::string::npos);
}

} // namespace
} // namespace breakpath::test
