// What one version of a library offers, from its headers alone.
//
// One synthetic unit includes all headers: some 20 times quicker than a unit
// per header. Those that do not go together are tried after all others, then
// together, then alone.

#include "matchers/Stages.h"
#include "matchers/parse/api/ApiWalk.h"
#include "matchers/parse/frontend/DiagnosticCollector.h"
#include "matchers/parse/frontend/FrontEnd.h"
#include "matchers/parse/frontend/SourceFiles.h"

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

/// Lines of the synthetic source, each an #include, whose header has an error.
class BrokenLines {
public:
  BrokenLines(SourceFiles &files, const DiagnosticCollector &diagnostics,
              std::string source)
      : files(files), diagnostics(diagnostics), source(std::move(source)) {}

  /// The first error of each line.
  std::map<unsigned, const Diagnostic *> lines() const {
    std::map<unsigned, const Diagnostic *> result;
    for (const Diagnostic &error : diagnostics.errors)
      if (error.warningGroup.empty() && error.client.file == source)
        result.try_emplace(error.client.line, &error);
    return result;
  }

  /// Whether \p at is read through a header without errors.
  std::function<bool(SourceLocation)> filter(const SourceManager &sources) {
    broken = lines();
    return [this, &sources](SourceLocation at) {
      if (broken.empty())
        return true;
      FileID file = sources.getFileID(sources.getFileLoc(at));
      auto [entry, isNew] = usable.try_emplace(file, true);
      if (isNew) {
        Location include = files.location(files.clientInclude(at));
        entry->second = !broken.count(include.line);
      }
      return entry->second;
    };
  }

private:
  SourceFiles &files;
  const DiagnosticCollector &diagnostics;
  std::string source; ///< as locations name it
  std::map<unsigned, const Diagnostic *> broken;
  llvm::DenseMap<FileID, bool> usable;
};

class ApiAction final : public ASTFrontendAction {
public:
  ApiAction(SourceFiles &files, BrokenLines &broken,
            std::map<std::string, Declaration> &result, Includes &includes)
      : files(files), broken(broken), result(result), includes(includes) {}

protected:
  class Consumer final : public ASTConsumer {
  public:
    Consumer(ApiAction &action, CompilerInstance &compiler)
        : action(action), compiler(compiler) {}
    void HandleTranslationUnit(ASTContext &context) override {
      walkApi(compiler.getSema(), action.files,
              action.broken.filter(context.getSourceManager()), action.result);
    }
    // Only bodies of the library itself are compared. Clang asks for none that
    // a constant or a deduced type needs.
    bool shouldSkipFunctionBody(Decl *function) override {
      return action.files.origin(function->getLocation()) != Origin::Dependency;
    }

  private:
    ApiAction &action;
    CompilerInstance &compiler;
  };

  bool BeginSourceFileAction(CompilerInstance &compiler) override {
    compiler.getFrontendOpts().SkipFunctionBodies = true;
    files.attach(compiler.getSourceManager());
    files.outside.watch(compiler.getPreprocessor());
    compiler.getPreprocessor().addPPCallbacks(
        std::make_unique<IncludeRecorder>(files, includes));
    return true;
  }
  std::unique_ptr<ASTConsumer> CreateASTConsumer(CompilerInstance &compiler,
                                                 StringRef) override {
    return std::make_unique<Consumer>(*this, compiler);
  }

private:
  SourceFiles &files;
  BrokenLines &broken;
  std::map<std::string, Declaration> &result;
  Includes &includes;
};

/// One synthetic unit and what came of it.
struct Attempt {
  std::map<std::string, Declaration> declarations; ///< of headers not broken
  std::map<std::string, std::string> broken;       ///< header, its first error
  Includes includes;
  std::vector<std::string> outside; ///< see ApiModel
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
    const std::string &root =
        version == Version::Old ? map.oldRoot : map.newRoot;
    for (const std::string &base : {map.includeRoot, map.namedRoot}) {
      std::string path = base + "/" + header;
      std::string real = root + path.substr(map.namedRoot.size());
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
    BrokenLines broken(files, diagnostics, files.displayPath(source.path));
    ApiAction action(files, broken, result.declarations, result.includes);
    result.failure = runFrontEnd(context, command, version, action, diagnostics,
                                 files.outside, {&source, 1});
    for (const auto &[line, error] : broken.lines())
      if (line > 0 && line <= headers.size())
        result.broken.emplace(headers[line - 1],
                              error->location.file + ":" +
                                  std::to_string(error->location.line) + ": " +
                                  error->message);
    if (result.failure) // whatever it read is not to be trusted
      result.declarations.clear();
    result.outside = files.outside.wordsIn(result);
    result.outside.insert(result.outside.end(), diagnostics.outside.begin(),
                          diagnostics.outside.end());
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

/// Finds out which headers go together, in few parses: each costs as much as a
/// unit of a client.
class Gathering {
public:
  explicit Gathering(Extractor &extractor) : extractor(extractor) {}

  void read(const std::vector<std::string> &headers) {
    Attempt all = attempt(headers);
    if (all.failure) {
      rest = headers;
    } else {
      errors = all.broken;
      afterOthers(headers);
    }
    together();
    alone();
  }

  std::map<std::string, Declaration> declarations;
  Includes includes;
  std::set<std::string> outside;
  std::vector<std::pair<std::string, std::string>> skipped;

private:
  Attempt attempt(const std::vector<std::string> &headers) {
    Attempt result = extractor.attempt(headers);
    includes.insert(result.includes.begin(), result.includes.end());
    outside.insert(result.outside.begin(), result.outside.end());
    merge(declarations, std::move(result.declarations));
    return result;
  }

  // Perhaps those that broke only need the others first.
  void afterOthers(const std::vector<std::string> &headers) {
    for (const auto &[header, error] : errors)
      rest.push_back(header);
    if (rest.empty() || rest.size() == headers.size())
      return;
    std::vector<std::string> order;
    for (const std::string &header : headers)
      if (!errors.count(header))
        order.push_back(header);
    order.insert(order.end(), rest.begin(), rest.end());
    Attempt again = attempt(order);
    if (again.failure)
      return;
    std::erase_if(rest, [&](const std::string &header) {
      return !again.broken.count(header);
    });
  }

  // What breaks beside the others may not break by itself; the same error in
  // other company is the header's own.
  void together() {
    if (rest.size() < 2)
      return;
    Attempt group = attempt(rest);
    if (group.failure)
      return;
    std::vector<std::string> left;
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
    }
    std::sort(skipped.begin(), skipped.end());
  }

  Extractor &extractor;
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
  Gathering gathering(extractor);
  gathering.read(model.headers);
  model.skipped = std::move(gathering.skipped);
  model.outside.assign(gathering.outside.begin(), gathering.outside.end());
  for (auto &[symbol, declaration] : gathering.declarations)
    model.declarations.push_back(std::move(declaration));
  for (const std::string &header : model.headers) {
    Declaration out;
    out.kind = DeclarationKind::Header;
    out.name = out.qualified = header;
    out.symbol = "header:" + header;
    out.signature = "#include <" + header + ">";
    out.location = {header, 1, 1};
    out.includes = includedBy(header, model.headers, gathering.includes);
    model.declarations.push_back(std::move(out));
  }
  sortDeclarations(model);
  return model;
}

} // namespace breakpath
