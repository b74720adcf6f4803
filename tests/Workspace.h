/// A library in two versions and a client, in a directory that goes away.
///
///     Workspace work;
///     work.write("old/lib.h", "void draw(long);");
///     work.write("new/lib.h", "void draw(long); void draw(int);");
///     work.client("#include \"lib.h\"\nvoid f() { draw(1); }\n");
///     Report report = work.scan();
#pragma once

#include "reports/Report.h"
#include "tool/options/Options.h"

#include <string>
#include <vector>

namespace breakpath::test {

/// What a program printed, and how it ended.
struct Outcome {
  int status = 0; ///< exit status; 128 + signal when it was killed
  std::string out, err;
};

/// Runs \p command, a program and its arguments, without a shell.
Outcome runProgram(const std::vector<std::string> &command,
                   const std::string &directory = "");

class Workspace {
public:
  Workspace();
  ~Workspace();
  Workspace(const Workspace &) = delete;
  Workspace &operator=(const Workspace &) = delete;

  std::string path(const std::string &relative = "") const;
  void write(const std::string &relative, const std::string &text) const;
  /// Adds a unit of the client with flags behind "clang++ -Iold", or another
  /// directory of headers.
  void client(const std::string &text, const std::string &name = "client.cc",
              std::vector<std::string> flags = {"-std=c++20"},
              const std::string &headers = "old");
  /// Adds a command as it stands; "-Iold" is not added.
  void command(const std::string &name, std::vector<std::string> arguments);
  /// Forgets all commands.
  void clear() { commands.clear(); }
  /// Writes the compile database, then scans old/ against new/. Expects that
  /// the scan can run.
  Report scan(const std::string &oldTree = "old",
              const std::string &newTree = "new", unsigned jobs = 1);
  Report diff(const std::string &oldTree = "old",
              const std::string &newTree = "new");
  void writeDatabase() const;
  Options options(const std::string &oldTree, const std::string &newTree) const;

private:
  struct Entry {
    std::string file;
    std::vector<std::string> arguments;
  };
  std::string root;
  std::vector<Entry> commands;
};

/// Code with a ^ before each place that matters, and those places as
/// "line:column" of the code without the marks.
struct Marked {
  std::string code;
  std::vector<std::string> places;
};
/// \p firstLine is the number of the first line of \p text.
Marked unmark(const std::string &text, unsigned firstLine);

/// "rule verdict line:column" of each finding, for short expectations.
std::vector<std::string> summary(const Report &report);

std::string readFile(const std::string &path);

/// Scans \p client, which includes "lib.h", against two texts of that header.
Report judge(const std::string &before, const std::string &after,
             const std::string &client, const char *name = "client.cc");

/// \p marked is the client with a ^ before each place that must have a finding;
/// \p rules are "rule verdict" of each, in order.
void expectFindings(const std::string &before, const std::string &after,
                    const std::string &marked, std::vector<std::string> rules);

} // namespace breakpath::test
