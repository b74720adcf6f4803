#include "tests/Workspace.h"

#include "tool/commands/Commands.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <sys/wait.h>
#include <unistd.h>

namespace fs = std::filesystem;

namespace breakpath::test {

std::string readFile(const std::string &path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

Workspace::Workspace() {
  std::string pattern =
      (fs::temp_directory_path() / "breakpath-test-XXXXXX").string();
  root = fs::canonical(mkdtemp(pattern.data())).string();
}

Workspace::~Workspace() { fs::remove_all(root); }

std::string Workspace::path(const std::string &relative) const {
  return relative.empty() ? root : (fs::path(root) / relative).string();
}

void Workspace::write(const std::string &relative,
                      const std::string &text) const {
  fs::path file = path(relative);
  fs::create_directories(file.parent_path());
  std::ofstream(file, std::ios::binary) << text;
}

void Workspace::client(const std::string &text, const std::string &name,
                       std::vector<std::string> flags,
                       const std::string &headers) {
  write("client/" + name, text);
  bool isC = fs::path(name).extension() == ".c";
  std::vector<std::string> arguments = {isC ? "clang" : "clang++",
                                        "-I" + path(headers)};
  for (std::string &flag : flags)
    if (!isC || flag.rfind("-std=c++", 0) != 0)
      arguments.push_back(flag);
  arguments.insert(arguments.end(), {"-c", path("client/" + name)});
  command("client/" + name, arguments);
}

void Workspace::command(const std::string &name,
                        std::vector<std::string> arguments) {
  commands.push_back({path(name), std::move(arguments)});
}

void Workspace::writeDatabase() const {
  nlohmann::json database = nlohmann::json::array();
  for (const Entry &entry : commands)
    database.push_back({{"directory", root},
                        {"file", entry.file},
                        {"arguments", entry.arguments}});
  write("build/compile_commands.json", database.dump(1));
}

Options Workspace::options(const std::string &oldTree,
                           const std::string &newTree) const {
  Options options;
  options.oldTree = path(oldTree);
  options.newTree = path(newTree);
  options.buildDirectory = path("build");
  options.roots = rootPresets();
  options.jobs = 1;
  return options;
}

static Report expectReport(llvm::Expected<Report> report) {
  if (report)
    return std::move(*report);
  ADD_FAILURE() << llvm::toString(report.takeError());
  return {};
}

Report Workspace::scan(const std::string &oldTree, const std::string &newTree,
                       unsigned jobs) {
  writeDatabase();
  Options how = options(oldTree, newTree);
  how.command = "scan";
  how.jobs = jobs;
  return expectReport(breakpath::scan(how));
}

Report Workspace::diff(const std::string &oldTree, const std::string &newTree) {
  Options how = options(oldTree, newTree);
  how.command = "diff";
  how.buildDirectory.clear();
  return expectReport(breakpath::diff(how));
}

Marked unmark(const std::string &text, unsigned firstLine) {
  Marked result;
  unsigned line = firstLine, column = 1;
  for (char c : text) {
    if (c == '^') {
      result.places.push_back(std::to_string(line) + ":" +
                              std::to_string(column));
      continue;
    }
    result.code += c;
    ++column;
    if (c == '\n') {
      ++line;
      column = 1;
    }
  }
  return result;
}

std::vector<std::string> summary(const Report &report) {
  std::vector<std::string> lines;
  for (const Finding &finding : report.findings)
    if (const UseDetail *use = finding.as<UseDetail>())
      lines.push_back(toString(finding.rule) + std::string(" ") +
                      toString(use->verdict) + " " +
                      std::to_string(finding.location.line) + ":" +
                      std::to_string(finding.location.column));
  return lines;
}

Outcome runProgram(const std::vector<std::string> &command,
                   const std::string &directory) {
  Workspace scratch;
  std::string outFile = scratch.path("out"), errFile = scratch.path("err");
  pid_t child = fork();
  if (child == 0) {
    if (!directory.empty() && chdir(directory.c_str()))
      _exit(127);
    dup2(open("/dev/null", O_RDONLY), 0);
    dup2(open(outFile.c_str(), O_CREAT | O_WRONLY, 0600), 1);
    dup2(open(errFile.c_str(), O_CREAT | O_WRONLY, 0600), 2);
    std::vector<char *> arguments;
    for (const std::string &argument : command)
      arguments.push_back(const_cast<char *>(argument.c_str()));
    arguments.push_back(nullptr);
    execvp(arguments[0], arguments.data());
    _exit(127);
  }
  int status = 0;
  waitpid(child, &status, 0);
  return {WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status),
          readFile(outFile), readFile(errFile)};
}

Report judge(const std::string &before, const std::string &after,
             const std::string &client, const char *name) {
  Workspace work;
  work.write("old/lib.h", before);
  work.write("new/lib.h", after);
  work.client("#include \"lib.h\"\n" + client, name);
  Report report = work.scan();
  EXPECT_TRUE(report.complete);
  return report;
}

void expectFindings(const std::string &before, const std::string &after,
                    const std::string &marked, std::vector<std::string> rules) {
  auto [client, places] = unmark(marked, 2);
  ASSERT_EQ(places.size(), rules.size()) << marked;
  std::vector<std::string> expected;
  for (size_t i = 0; i < rules.size(); ++i)
    expected.push_back(rules[i] + " " + places[i]);
  EXPECT_EQ(summary(judge(before, after, client)), expected) << marked;
}

} // namespace breakpath::test
