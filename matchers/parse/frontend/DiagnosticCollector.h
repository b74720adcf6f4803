/// Turns Clang's diagnostics into facts while a unit is parsed.
#pragma once

#include "matchers/facts/Diagnostic.h"
#include "matchers/parse/frontend/DiagnosticArguments.h"
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

  /// Tells what the errors so far are about; at the end of the unit, as long
  /// as there is an AST.
  void describeArguments(const Naming &naming);

  std::vector<Diagnostic> errors;
  /// The first error without a place: about the command or the whole file; or
  /// that an outside file was not opened.
  std::string generalError;
  /// Messages about files whose text must not be shown.
  std::vector<std::string> outside;

private:
  /// In words; kept from being shown where they may quote such a file.
  std::string messageOf(const clang::Diagnostic &info);
  /// Ends the last diagnostic: its notes are complete.
  void flush();
  void place(Diagnostic &error, clang::SourceLocation at);
  void addNote(const clang::Diagnostic &info);
  void addError(const clang::Diagnostic &info);
  std::vector<Extent> rangesOf(const clang::Diagnostic &info);

  SourceFiles &files;
  const clang::LangOptions *language = nullptr;
  /// Of the errors and their notes, in order.
  std::vector<DiagnosticArguments> arguments;
  bool collectsNotes = false;
  clang::SourceLocation lastLocation;
};

} // namespace breakpath
