// What one version of a library offers, from its headers alone.
//
// One synthetic unit includes all headers: some 20 times quicker than a unit
// per header. Those that do not go together are tried after all others, then
// together, then alone.

#include "matchers/ApiWalk.h"
#include "matchers/DiagnosticCollector.h"
#include "matchers/FrontEnd.h"
#include "matchers/SourceFiles.h"
#include "matchers/Stages.h"

#include "clang/AST/ASTConsumer.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Frontend/FrontendAction.h"
#include "clang/Lex/Preprocessor.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

#include <algorithm>
#include <map>
#include <set>

using namespace clang;
using llvm::StringRef;

namespace breakpath {

namespace {

//===--- the parse --------------------------------------------------------===//

/// Pairs of headers of the library: the first includes the second.
using Includes = std::set<std::pair<std::string, std::string>>;

class IncludeRecorder final : public PPCallbacks {
public:
  IncludeRecorder(SourceFiles &files, Includes &result)
      : files(files), result(result) {}
  void InclusionDirective(SourceLocation hash, const Token &, StringRef, bool,
                          CharSourceRange, OptionalFileEntryRef file, StringRef,
                          StringRef, const Module *, bool,
                          SrcMgr::CharacteristicKind) override {
    if (!file || files.origin(hash) != Origin::Dependency)
      return;
    if (auto path = files.dependencyPath(file->getName()))
      result.insert({files.location(hash).file, *path});
  }

private:
  SourceFiles &files;
  Includes &result;
};

class ApiAction final : public ASTFrontendAction {
public:
  ApiAction(SourceFiles &files, std::map<std::string, Declaration> &result,
            Includes &includes)
      : files(files), result(result), includes(includes) {}

protected:
  class Consumer final : public ASTConsumer {
  public:
    Consumer(SourceFiles &files, Preprocessor &pp,
             std::map<std::string, Declaration> &result)
        : files(files), pp(pp), result(result) {}
    void HandleTranslationUnit(ASTContext &context) override {
      walkApi(context, files, pp, result);
    }

  private:
    SourceFiles &files;
    Preprocessor &pp;
    std::map<std::string, Declaration> &result;
  };

  bool BeginSourceFileAction(CompilerInstance &compiler) override {
    files.attach(compiler.getSourceManager());
    compiler.getPreprocessor().addPPCallbacks(
        std::make_unique<IncludeRecorder>(files, includes));
    return true;
  }
  std::unique_ptr<ASTConsumer> CreateASTConsumer(CompilerInstance &compiler,
                                                 StringRef) override {
    return std::make_unique<Consumer>(files, compiler.getPreprocessor(),
                                      result);
  }

private:
  SourceFiles &files;
  std::map<std::string, Declaration> &result;
  Includes &includes;
};

/// One synthetic unit and what came of it.
struct Attempt {
  std::map<std::string, Declaration> declarations;
  std::map<std::string, std::string> broken; ///< header, its first error
  Includes includes;
  std::optional<std::string> failure;

  bool isClean() const { return broken.empty() && !failure; }
};

class Extractor {
public:
  Extractor(const ParseContext &context, const UnitCommand &command,
            Version version)
      : context(context), version(version), command(command) {
    // The synthetic source takes the place of the command's own.
    bool isC = StringRef(command.file).ends_with(".c");
    llvm::SmallString<256> path(command.directory);
    llvm::sys::path::append(path, isC ? "breakpath-api.c" : "breakpath-api.cc");
    source.path = std::string(path);
    for (std::string &argument : this->command.arguments) {
      llvm::SmallString<256> path(argument);
      llvm::sys::fs::make_absolute(command.directory, path);
      llvm::sys::path::remove_dots(path, /*remove_dot_dot=*/true);
      if (path == StringRef(command.file))
        argument = source.path;
    }
    this->command.file = source.path;
  }

  /// The path under which the unit finds \p header; empty: not in this version.
  std::string find(const std::string &header) const {
    const HeaderMapping &map = context.headers;
    for (const std::string &base : {map.includeRoot, map.oldRoot}) {
      std::string path = base + "/" + header;
      std::string real = version == Version::Old
                             ? path
                             : map.newRoot + path.substr(map.oldRoot.size());
      if (llvm::sys::fs::exists(real))
        return path;
    }
    return "";
  }

  Attempt attempt(const std::vector<std::string> &headers) {
    Attempt result;
    source.text.clear();
    for (const std::string &header : headers)
      source.text += "#include \"" + find(header) + "\"\n";
    SourceFiles files(context, command.directory);
    DiagnosticCollector diagnostics(files);
    ApiAction action(files, result.declarations, result.includes);
    result.failure = runFrontEnd(context, command, version, action, diagnostics,
                                 {&source, 1});
    for (const Diagnostic &error : diagnostics.errors)
      if (error.warningGroup.empty() &&
          error.client.file == files.displayPath(source.path) &&
          error.client.line > 0 && error.client.line <= headers.size())
        result.broken.try_emplace(headers[error.client.line - 1],
                                  error.location.file + ":" +
                                      std::to_string(error.location.line) +
                                      ": " + error.message);
    return result;
  }

private:
  const ParseContext &context;
  Version version;
  UnitCommand command;
  VirtualSource source;
};

void merge(std::map<std::string, Declaration> &into,
           std::map<std::string, Declaration> from) {
  for (auto &[symbol, declaration] : from) {
    auto [entry, isNew] = into.try_emplace(symbol, declaration);
    if (!isNew && declaration.isComplete && !entry->second.isComplete)
      entry->second = std::move(declaration);
  }
}

// Also through headers that the model does not list.
std::vector<std::string> includedBy(const std::string &header,
                                    const std::vector<std::string> &listed,
                                    const Includes &includes) {
  std::vector<std::string> open = {header}, result;
  std::set<std::string> seen = {header};
  while (!open.empty()) {
    std::string from = std::move(open.back());
    open.pop_back();
    for (auto at = includes.lower_bound({from, ""});
         at != includes.end() && at->first == from; ++at) {
      if (!seen.insert(at->second).second)
        continue;
      result.push_back(at->second);
      if (!std::binary_search(listed.begin(), listed.end(), at->second))
        open.push_back(at->second);
    }
  }
  return result;
}

/// Finds out which headers go together, in few parses: each costs as much as
/// a unit of a client.
class Bisection {
public:
  Bisection(Extractor &extractor, const std::vector<std::string> &headers)
      : extractor(extractor), headers(headers) {}

  void run() {
    Attempt all = attempt(headers);
    if (!all.isClean() && headers.size() > 1)
      all = withoutBroken(std::move(all));
    else if (!all.isClean())
      rest = headers, errors = all.broken;
    if (all.isClean())
      declarations = std::move(all.declarations);
    else if (all.failure && rest.empty())
      rest = headers;
    together();
    alone();
  }

  std::map<std::string, Declaration> declarations;
  Includes includes;
  std::vector<std::pair<std::string, std::string>> skipped;

private:
  Attempt attempt(const std::vector<std::string> &some) {
    Attempt result = extractor.attempt(some);
    includes.insert(result.includes.begin(), result.includes.end());
    return result;
  }

  static std::vector<std::string>
  without(const std::vector<std::string> &list,
          const std::map<std::string, std::string> &broken) {
    std::vector<std::string> result;
    for (const std::string &header : list)
      if (!broken.count(header))
        result.push_back(header);
    return result;
  }

  // Perhaps those that broke only need the others first.
  Attempt withoutBroken(Attempt first) {
    if (first.failure)
      return first;
    std::vector<std::string> order = without(headers, first.broken);
    if (!order.empty())
      for (const auto &[header, error] : first.broken)
        order.push_back(header);
    Attempt again = order.empty() ? first : attempt(order);
    if (again.isClean())
      return again;
    const Attempt &better =
        !again.failure && again.broken.size() < first.broken.size() ? again
                                                                    : first;
    errors = better.broken;
    for (const auto &[header, error] : errors)
      rest.push_back(header);
    return largestClean(without(order.empty() ? headers : order, errors));
  }

  // One that is left out can be what another needs.
  Attempt largestClean(std::vector<std::string> good) {
    constexpr int tries = 3;
    Attempt result;
    for (int i = 0; i < tries && !good.empty(); ++i) {
      result = attempt(good);
      if (result.failure || result.isClean())
        break;
      for (const auto &[header, error] : result.broken) {
        rest.push_back(header);
        errors.try_emplace(header, error);
      }
      good = without(good, result.broken);
    }
    if (result.failure) { // whatever it read is not to be trusted
      rest = headers;
      return Attempt();
    }
    result.broken.clear(); // those are in `rest`
    return result;
  }

  // What breaks beside the others may not break by itself.
  void together() {
    if (rest.size() < 2)
      return;
    Attempt group = attempt(rest);
    if (group.failure)
      return;
    std::vector<std::string> good = without(rest, group.broken), left;
    if (!good.empty()) {
      Attempt clean = group.isClean() ? std::move(group) : attempt(good);
      if (clean.isClean())
        merge(declarations, std::move(clean.declarations));
      else
        left = good;
    }
    // The same error in other company is the header's own.
    for (const auto &[header, error] : group.broken)
      if (auto known = errors.find(header);
          known != errors.end() && known->second == error)
        skipped.emplace_back(header, error);
      else
        left.push_back(header);
    rest = std::move(left);
  }

  void alone() {
    for (const std::string &header : rest) {
      Attempt one = attempt({header});
      if (one.failure)
        skipped.emplace_back(header, *one.failure);
      else if (!one.broken.empty())
        skipped.emplace_back(header, one.broken.begin()->second);
      else
        merge(declarations, std::move(one.declarations));
    }
    std::sort(skipped.begin(), skipped.end());
  }

  Extractor &extractor;
  const std::vector<std::string> &headers;
  std::vector<std::string> rest; ///< not read yet
  std::map<std::string, std::string> errors;
};

} // namespace

ApiModel extractApi(const ParseContext &context, const UnitCommand &command,
                    Version version, const std::vector<std::string> &headers) {
  ApiModel model;
  Extractor extractor(context, command, version);
  for (const std::string &header : headers)
    if (!extractor.find(header).empty())
      model.headers.push_back(header);
  Bisection bisection(extractor, model.headers);
  bisection.run();
  model.skipped = std::move(bisection.skipped);
  for (auto &[symbol, declaration] : bisection.declarations)
    model.declarations.push_back(std::move(declaration));
  for (const std::string &header : model.headers) {
    Declaration out;
    out.kind = DeclarationKind::Header;
    out.name = out.qualified = header;
    out.symbol = "header:" + header;
    out.signature = "#include <" + header + ">";
    out.location = {header, 1, 1};
    out.includes = includedBy(header, model.headers, bisection.includes);
    model.declarations.push_back(std::move(out));
  }
  std::sort(model.declarations.begin(), model.declarations.end(),
            [](auto &a, auto &b) { return a.symbol < b.symbol; });
  return model;
}

} // namespace breakpath
