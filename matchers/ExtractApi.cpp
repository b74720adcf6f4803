// What one version of a library offers, from its headers alone.
//
// One synthetic unit includes all headers, bodies skipped: some 20 times
// quicker than a unit per header. Headers that do not go together are tried
// after all others, then alone.

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
  Includes includes;
  std::map<size_t, std::string> broken; ///< index of the header, first error
  std::optional<std::string> failure;
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
        result.broken.try_emplace(error.client.line - 1,
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
      if (std::find(listed.begin(), listed.end(), at->second) == listed.end())
        open.push_back(at->second);
    }
  }
  return result;
}

} // namespace

ApiModel extractApi(const ParseContext &context, const UnitCommand &command,
                    Version version, const std::vector<std::string> &headers) {
  ApiModel model;
  Extractor extractor(context, command, version);
  for (const std::string &header : headers)
    if (!extractor.find(header).empty())
      model.headers.push_back(header);

  Attempt all = extractor.attempt(model.headers);
  std::vector<std::string> good, bad;
  for (size_t i = 0; i < model.headers.size(); ++i)
    (all.broken.count(i) || all.failure ? bad : good)
        .push_back(model.headers[i]);
  if (!bad.empty() && !good.empty()) {
    // Perhaps they only need the others first.
    std::vector<std::string> reordered = good;
    reordered.insert(reordered.end(), bad.begin(), bad.end());
    all = extractor.attempt(reordered);
    if (!all.broken.empty() || all.failure)
      all = extractor.attempt(good);
    else
      bad.clear();
    if (all.failure) { // whatever it read is not to be trusted
      all.declarations.clear();
      bad = model.headers;
    }
  } else if (!bad.empty()) {
    all.declarations.clear();
  }
  for (const std::string &header : bad) {
    Attempt alone = extractor.attempt({header});
    if (alone.failure)
      model.skipped.emplace_back(header, *alone.failure);
    else if (!alone.broken.empty())
      model.skipped.emplace_back(header, alone.broken.begin()->second);
    else
      merge(all.declarations, std::move(alone.declarations));
    all.includes.merge(alone.includes);
  }
  for (auto &[symbol, declaration] : all.declarations)
    model.declarations.push_back(std::move(declaration));
  for (const std::string &header : model.headers) {
    Declaration out;
    out.kind = DeclarationKind::Header;
    out.name = out.qualified = header;
    out.symbol = "header:" + header;
    out.signature = "#include <" + header + ">";
    out.location = {header, 1, 1};
    out.includes = includedBy(header, model.headers, all.includes);
    model.declarations.push_back(std::move(out));
  }
  std::sort(model.declarations.begin(), model.declarations.end(),
            [](auto &a, auto &b) { return a.symbol < b.symbol; });
  return model;
}

} // namespace breakpath
