// Text of files outside the project is not told, whichever way leads there.

#include "tests/Workspace.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <filesystem>

namespace fs = std::filesystem;

namespace breakpath::test {
namespace {

const std::string marker = "hunter2";

/// A client, a library that loses gone(), and beside them what is none of their
/// business.
class Outside : public testing::Test {
protected:
  void SetUp() override {
    work.write("client/notes", "");
    work.write("old/lib.h", "void gone(int);");
    work.write("new/lib.h", "#define LIB_NEW\ntemplate <int> struct Only;\n");
    work.write("secret/token", "hunter2_word:x:12:hunter2_more\n");
    work.write("secret/secret.h",
               "hunter2_type unknown;\n"
               "#define SECRET_NAME hunter2_name\n"
               "#define SECRET_TEXT \"hunter2_text is long\"\n"
               "#define SECRET_JOIN(x) x##hunter2_join\n"
               "enum Secret { hunter2_enum = 12345 };\n"
               "struct hunter2_struct { void hunter2_member(); };\n"
               "inline hunter2_struct hunter2_function() { return {}; }\n"
               "inline hunter2_struct secretCall() { return {}; }\n"
               "#ifdef __cplusplus\n"
               "inline void runSecret(int value) { gone(value); } // hunter2\n"
               "namespace hunter2_space { struct Inner {}; }\n"
               "#endif\n"
               "#warning hunter2_warning\n"
               "#error hunter2_error\n");
  }

  Outcome run(const std::vector<std::string> &arguments) {
    std::vector<std::string> all = {BREAKPATH_PROGRAM};
    all.insert(all.end(), arguments.begin(), arguments.end());
    return runProgram(all, work.path("client"));
  }

  void expectNoMarker(const std::string &text, const std::string &where) {
    size_t at = text.find(marker);
    EXPECT_EQ(at, std::string::npos)
        << where << ": " << text.substr(at < 200 ? 0 : at - 200, 400);
  }

  /// Scans \p text in all formats; returns the JSON.
  nlohmann::json scan(const std::string &text,
                      std::vector<std::string> flags = {},
                      const std::string &name = "client.cc") {
    work.clear();
    work.client(text, name, flags);
    work.writeDatabase();
    std::vector<std::string> command = {
        "scan",           "--old", work.path("old"),   "--new",
        work.path("new"), "-p",    work.path("build"), "--all"};
    const std::vector<std::string> formats = {"json",     "text", "sarif",
                                              "markdown", "html", "github",
                                              "gitlab",   "junit"};
    for (const std::string &format : formats)
      command.insert(command.end(),
                     {"--format", format + "=" + work.path("out." + format)});
    command.insert(command.end(), {"--fix-file", work.path("out.fix")});
    Outcome outcome = run(command);
    expectNoMarker(outcome.out + outcome.err, "terminal");
    EXPECT_LE(outcome.status, 3) << outcome.err;
    for (const std::string &format : formats)
      expectNoMarker(readFile(work.path("out." + format)), format);
    expectNoMarker(readFile(work.path("out.fix")), "fixes");
    return nlohmann::json::parse(readFile(work.path("out.json")));
  }

  /// A client that \p lead leads astray where only NEW goes.
  static std::string astray(const std::string &lead) {
    return "#include \"lib.h\"\n#ifdef LIB_NEW\n" + lead +
           "\n#endif\nvoid f() {\n#ifndef LIB_NEW\n  gone(1);\n#endif\n}\n";
  }

  std::string file(const std::string &name) {
    return work.path("secret/" + name);
  }

  Workspace work;
};

TEST_F(Outside, isNotToldByAnyInclude) {
  fs::create_directories(work.path("client"));
  fs::create_directory_symlink(work.path("secret"), work.path("client/links"));
  for (const char *name : {"token", "secret.h"}) {
    SCOPED_TRACE(name);
    fs::remove(work.path("client/link.h"));
    fs::create_symlink(file(name), work.path("client/link.h"));
    scan(astray("#include \"" + file(name) + "\""));
    scan(astray("#include \"../secret/" + std::string(name) + "\""));
    scan(astray("#include \"link.h\""));
    scan(astray("#include \"links/" + std::string(name) + "\""));
    scan(astray("#import \"" + file(name) + "\""));
    scan(astray("int\n#include \"" + file(name) + "\"\n;"));
    scan(astray("#define HERE \"" + file(name) + "\"\n#include HERE"));
    scan(astray("#include \"" + file(name) + "\""), {}, "client.c");
    scan(astray("constexpr unsigned char text[] = {\n#embed \"" + file(name) +
                "\"\n};\nOnly<text[0]> only;"));
    scan(astray(""), {"-include", file(name)});
    scan(astray("SECRET_NAME x;"), {"-imacros", file(name)});
    scan(astray("#include <" + std::string(name) + ">"),
         {"-I" + work.path("secret")});
    scan(astray("#include <" + std::string(name) + ">"),
         {"-isystem", work.path("secret")});
    scan(astray("#include <" + std::string(name) + ">"),
         {"-stdlib++-isystem", work.path("secret")});
    scan(astray("#include <" + std::string(name) + ">"),
         {"-Xclang", "-internal-isystem", "-Xclang", work.path("secret")});
    work.write("new/lib.h",
               "#define LIB_NEW\n#include \"" + file(name) + "\"\n");
    scan(astray(""));
    fs::remove(work.path("new/linked.h"));
    fs::create_symlink(file(name), work.path("new/linked.h"));
    work.write("new/lib.h", "#define LIB_NEW\n#include \"linked.h\"\n");
    scan(astray(""));
    SetUp();
  }
}

TEST_F(Outside, isNotToldBySemantics) {
  const std::vector<std::string> flags = {"-I" + work.path("secret")};
  auto use = [](const std::string &code) {
    return "#include \"lib.h\"\n#include <secret.h>\n" + code;
  };
  // Names in the graph, in messages, in values; numbers.
  scan(use("int main() { runSecret(SECRET_NAME); }"), flags);
  scan(use("void f() { gone(hunter2_function()); }"), flags);
  scan(use("void f() { gone(SECRET_JOIN(a)); }"), flags);
  scan(use("void f() { gone(1); static_assert(LIB_X, SECRET_TEXT); }"), flags);
  scan(use("hunter2_space::Inner g(); void f() { gone(g()); }"), flags);
  work.write("new/lib.h", "#include <secret.h>\nvoid gone(decltype("
                          "secretCall()) = SECRET_NAME);");
  scan(use("void f() { gone(1); }"), flags);
  nlohmann::json report =
      scan(use("void f(decltype(secretCall()) x) { gone(1); }"), flags);
  EXPECT_NE(report.dump().find("[outside]"), std::string::npos);
}

// What is withheld is said, and the finding stays.
TEST_F(Outside, keepsFindingsInHeadersOfOthers) {
  work.write("third/third.h", "inline void third() { gone(7); }\n");
  nlohmann::json report =
      scan("#include \"lib.h\"\n#include <third.h>\nint main() { third(); }",
           {"-I" + work.path("third")});
  ASSERT_EQ(report["findings"].size(), 1u);
  const nlohmann::json &finding = report["findings"][0];
  EXPECT_EQ(finding["rule"], "function-removed");
  EXPECT_EQ(finding["location"]["file"], "../third/third.h");
  EXPECT_EQ(finding["location"]["line"], 1);
  EXPECT_EQ(finding["excerpt"], "text of a file outside the project");
}

TEST_F(Outside, isNoProjectByItsRepository) {
  // ".git/config" may hold what a checkout logged in with.
  work.write("client/.git/config", "#include <hunter2>\nhunter2 x;\n");
  scan(astray("#include \".git/config\""));
}

//===--- commands ---------------------------------------------------------===//

TEST_F(Outside, isNoResponseFile) {
  work.write("secret/words", "-DWORD=hunter2_word -fplugin=hunter2_plugin\n");
  nlohmann::json report =
      scan(astray("WORD x;"), {"@" + work.path("secret/words")});
  EXPECT_NE(report["skipped"].dump().find("takes words from"),
            std::string::npos);
  // A build's own response files are read.
  work.write("build/words", "-DWORD=int");
  report = scan(astray("WORD x;"), {"@" + work.path("build/words")});
  EXPECT_TRUE(report["skipped"].empty()) << report["skipped"];
}

TEST_F(Outside, isNoListForCodeGeneration) {
  for (const char *flag :
       {"-fsanitize-ignorelist=", "-fprofile-list=", "-fxray-attr-list=",
        "-fxray-always-instrument=", "-fxray-never-instrument="}) {
    SCOPED_TRACE(flag);
    nlohmann::json report =
        scan("#include \"lib.h\"\nvoid f() { gone(1); }",
             {"-fsanitize=address", "-fxray-instrument", flag + file("token")});
    EXPECT_EQ(report["findings"].size(), 1u);
  }
}

//===--- files of users ---------------------------------------------------===//

TEST_F(Outside, isNoConfigurationAndNoBaseline) {
  work.client("#include \"lib.h\"\nvoid f() { gone(1); }");
  work.writeDatabase();
  fs::create_symlink(file("token"), work.path("client/.breakpath.yaml"));
  std::vector<std::string> command = {
      "scan",           "--old", work.path("old"),  "--new",
      work.path("new"), "-p",    work.path("build")};
  Outcome outcome = run(command);
  EXPECT_EQ(outcome.status, 2);
  EXPECT_NE(outcome.err.find("leads out of"), std::string::npos);
  expectNoMarker(outcome.out + outcome.err, "configuration");
  fs::remove(work.path("client/.breakpath.yaml"));
  fs::create_symlink(file("token"), work.path("client/known.json"));
  command.insert(command.end(), {"--baseline", "known.json"});
  outcome = run(command);
  EXPECT_EQ(outcome.status, 2);
  expectNoMarker(outcome.out + outcome.err, "baseline");
}

TEST_F(Outside, isNoCompileDatabase) {
  work.write("build/readme", "");
  fs::create_symlink(file("token"), work.path("build/compile_commands.json"));
  Outcome outcome = run({"scan", "--old", work.path("old"), "--new",
                         work.path("new"), "-p", work.path("build")});
  EXPECT_EQ(outcome.status, 2);
  expectNoMarker(outcome.out + outcome.err, "terminal");
}

TEST_F(Outside, isNoPackageFile) {
  for (const char *tree : {"old", "new"})
    work.write(std::string(tree) + "/include/lib.h", "void kept();");
  work.write("secret/secret.pc",
             "Version: hunter2_version\nCflags: -DHUNTER=hunter2\n");
  work.write("new/lib/pkgconfig/own.pc", "Cflags: -DOWN=1\n");
  fs::create_symlink(file("secret.pc"), work.path("new/lib/pkgconfig/lib.pc"));
  Outcome outcome = run({"diff", work.path("old"), work.path("new")});
  expectNoMarker(outcome.out + outcome.err, "terminal");
  EXPECT_NE(outcome.out.find("links out of it"), std::string::npos)
      << outcome.out << outcome.err;
  EXPECT_NE(outcome.out.find("OWN=1"), std::string::npos);
}

TEST_F(Outside, isNotToldOfALibraryAlone) {
  work.write("new/lib.h",
             "#include \"" + file("secret.h") + "\"\nvoid gone(Secret);");
  for (const char *format : {"text", "json", "markdown"}) {
    Outcome outcome = run({"diff", work.path("old"), work.path("new"), "--all",
                           "--format", format});
    expectNoMarker(outcome.out + outcome.err, format);
  }
}

TEST_F(Outside, isNotToldOfAClientAlone) {
  work.client("#include \"lib.h\"\n#include <secret.h>\n"
              "int main() { runSecret(1); secretCall(); }",
              "client.cc", {"-I" + work.path("secret")});
  work.writeDatabase();
  for (const char *command : {"flags", "roots", "calls", "doctor"}) {
    Outcome outcome = run({command, "-p", work.path("build")});
    expectNoMarker(outcome.out + outcome.err, command);
  }
}

} // namespace
} // namespace breakpath::test
