/// Turns Clang's diagnostics into facts while a unit is parsed.
#pragma once

#include "matchers/facts/UnitFacts.h"
#include "matchers/parse/frontend/SourceFiles.h"

#include "clang/Basic/Diagnostic.h"

namespace breakpath {

/// Collects errors (and warnings that the client's own flags make errors),
/// each with the place in the client that leads to it.
class DiagnosticCollector final : public clang::DiagnosticConsumer {
public:
  explicit DiagnosticCollector(SourceFiles &files) : files(files) {}

  void HandleDiagnostic(clang::DiagnosticsEngine::Level level,
                        const clang::Diagnostic &info) override;
  void BeginSourceFile(const clang::LangOptions &language,
                       const clang::Preprocessor *preprocessor) override;
  void EndSourceFile() override { flush(); }

  std::vector<Diagnostic> errors;
  /// The first error without a place: about the command or the whole file.
  std::string generalError;

private:
  /// Ends the last diagnostic: its notes are complete.
  void flush();
  void place(Diagnostic &error, clang::SourceLocation at);

  SourceFiles &files;
  bool collectsNotes = false;
  clang::SourceLocation lastLocation;
};

/// Identifiers between the quotes of a compiler message: "no member named
/// 'x' in 'lib::T<int>'" gives x, lib, T, int.
std::vector<std::string> quotedNames(const std::string &message);

} // namespace breakpath
