#include "matchers/parse/frontend/DiagnosticCollector.h"

#include "clang/Basic/DiagnosticIDs.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Lex/LexDiagnostic.h"
#include "clang/Lex/Preprocessor.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringExtras.h"

#include <algorithm>

using namespace clang;
using llvm::StringRef;

namespace breakpath {

std::vector<std::string> quotedNames(const std::string &message) {
  std::vector<std::string> names;
  bool quoted = false;
  std::string word;
  auto flush = [&] {
    if (!word.empty() && !llvm::isDigit(word[0]) &&
        std::find(names.begin(), names.end(), word) == names.end())
      names.push_back(word);
    word.clear();
  };
  for (char c : message) {
    bool part = llvm::isAlnum(c) || c == '_';
    if (quoted && part) {
      word += c;
      continue;
    }
    flush();
    if (c == '\'')
      quoted = !quoted;
  }
  return names;
}

void DiagnosticCollector::BeginSourceFile(const LangOptions &,
                                          const Preprocessor *preprocessor) {
  if (preprocessor)
    files.attach(preprocessor->getSourceManager());
}

// A step of a template instantiation or constant evaluation, as opposed to
// "declared here" and "candidate function not viable".
static bool leadsHere(StringRef message) {
  return message.contains("requested here") ||
         message.contains("in instantiation") ||
         message.starts_with("while ") || message.starts_with("in call to") ||
         message.contains("required here") ||
         message.contains("in evaluation of");
}

void DiagnosticCollector::place(Diagnostic &error, SourceLocation at) {
  if (error.inClient) {
    error.client = error.location;
    return;
  }
  for (const Note &note : error.notes)
    if (note.inClient && leadsHere(note.message)) {
      error.client = note.location;
      return;
    }
  SourceLocation include = files.clientInclude(at);
  if (include.isValid()) {
    error.client = files.location(include);
    error.viaInclude = true;
    return;
  }
  // Included by the command itself (-include): the unit as a whole.
  error.client = files.mainFile();
  error.viaInclude = true;
}

void DiagnosticCollector::flush() {
  if (collectsNotes)
    place(errors.back(), lastLocation);
  collectsNotes = false;
}

void DiagnosticCollector::HandleDiagnostic(DiagnosticsEngine::Level level,
                                           const clang::Diagnostic &info) {
  llvm::SmallString<256> text;
  SourceLocation at = info.getLocation();
  if (level >= DiagnosticsEngine::Error &&
      (!files.attached() || at.isInvalid()) && generalError.empty()) {
    info.FormatDiagnostic(text);
    generalError = std::string(text);
  }
  if (!files.attached() || level == DiagnosticsEngine::Remark)
    return;
  if (level == DiagnosticsEngine::Note) {
    if (!collectsNotes)
      return;
    info.FormatDiagnostic(text);
    Origin origin = files.origin(at);
    errors.back().notes.push_back({files.location(at), origin == Origin::Client,
                                   origin == Origin::Dependency,
                                   std::string(text)});
    return;
  }
  flush();
  if (level < DiagnosticsEngine::Error || at.isInvalid())
    return;
  text.clear();
  info.FormatDiagnostic(text);
  breakpath::Diagnostic error;
  error.location = files.location(at);
  error.inClient = files.inClient(at);
  error.inDependency = files.origin(at) == Origin::Dependency;
  error.message = std::string(text);
  if (DiagnosticIDs::isBuiltinWarningOrExtension(info.getID()))
    error.warningGroup = info.getDiags()
                             ->getDiagnosticIDs()
                             ->getWarningOptionForDiag(info.getID())
                             .str();
  const char *word = info.getSourceManager().getCharacterData(
      info.getSourceManager().getFileLoc(at));
  while (llvm::isAlnum(*word) || *word == '_')
    error.token += *word++;
  error.isDirective = info.getID() == diag::err_pp_hash_error;
  error.names = quotedNames(error.message);
  errors.push_back(std::move(error));
  lastLocation = at;
  collectsNotes = true;
}

} // namespace breakpath
