#include "matchers/parse/frontend/DiagnosticCollector.h"

#include "matchers/parse/frontend/DiagnosticKinds.h"

#include "clang/Basic/DiagnosticIDs.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Lex/Preprocessor.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringExtras.h"

using namespace clang;

namespace breakpath {

void DiagnosticCollector::BeginSourceFile(const LangOptions &options,
                                          const Preprocessor *preprocessor) {
  language = &options;
  if (preprocessor)
    files.attach(preprocessor->getSourceManager());
}

void DiagnosticCollector::place(Diagnostic &error, SourceLocation at) {
  if (error.inClient) {
    error.client = error.location;
    return;
  }
  for (const Note &note : error.notes)
    if (note.inClient && note.leadsHere()) {
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

std::string DiagnosticCollector::messageOf(const clang::Diagnostic &info) {
  llvm::SmallString<256> text;
  info.FormatDiagnostic(text);
  // Without arguments it is the same of every file.
  if (files.attached() && info.getNumArgs() &&
      files.isOutside(info.getLocation()))
    outside.push_back(std::string(text));
  return std::string(text);
}

/// The file that \p info did not find is there, and was not opened.
static bool isRefused(const clang::Diagnostic &info,
                      const OutsideFiles &outside) {
  return errorKind(info.getID()) == ErrorKind::MissingFile &&
         info.getArgKind(0) == DiagnosticsEngine::ak_std_string &&
         outside.hides(info.getArgStdStr(0));
}

// What it stops at: in a header that is C elsewhere, a keyword of C++.
static std::string tokenAt(const clang::Diagnostic &info) {
  const char *word = info.getSourceManager().getCharacterData(
      info.getSourceManager().getFileLoc(info.getLocation()));
  std::string token;
  while (llvm::isAlnum(*word) || *word == '_')
    token += *word++;
  return token;
}

std::vector<Extent>
DiagnosticCollector::rangesOf(const clang::Diagnostic &info) {
  std::vector<Extent> ranges;
  for (const CharSourceRange &range : info.getRanges()) {
    if (range.isInvalid() || !files.inClient(range.getBegin()))
      continue;
    Extent extent = files.extent(range.getAsRange(), *language);
    if (range.isCharRange()) { // ends in front of its last token
      Location end = files.location(range.getEnd());
      extent.endLine = end.line;
      extent.endColumn = end.column;
    }
    ranges.push_back(std::move(extent));
  }
  return ranges;
}

void DiagnosticCollector::addNote(const clang::Diagnostic &info) {
  Origin origin = files.origin(info.getLocation());
  Note note;
  note.kind = noteKind(info.getID());
  note.location = files.location(info.getLocation());
  note.inClient = origin == Origin::Client;
  note.inDependency = origin == Origin::Dependency;
  note.message = messageOf(info);
  errors.back().notes.push_back(std::move(note));
  arguments.emplace_back(info);
}

void DiagnosticCollector::addError(const clang::Diagnostic &info) {
  Origin origin = files.origin(info.getLocation());
  breakpath::Diagnostic error;
  error.kind = errorKind(info.getID());
  error.location = files.location(info.getLocation());
  error.inClient = origin == Origin::Client;
  error.inDependency = origin == Origin::Dependency;
  error.message = messageOf(info);
  if (isRefused(info, files.outside)) {
    error.message = "'" + info.getArgStdStr(0) + "' " + OutsideFiles::refusal;
    // What hangs on it is not known.
    if (generalError.empty())
      generalError = error.message;
  }
  error.token = tokenAt(info);
  error.ranges = rangesOf(info);
  if (DiagnosticIDs::isBuiltinWarningOrExtension(info.getID()))
    error.warningGroup = info.getDiags()
                             ->getDiagnosticIDs()
                             ->getWarningOptionForDiag(info.getID())
                             .str();
  errors.push_back(std::move(error));
  arguments.emplace_back(info);
}

void DiagnosticCollector::HandleDiagnostic(DiagnosticsEngine::Level level,
                                           const clang::Diagnostic &info) {
  SourceLocation at = info.getLocation();
  if (level >= DiagnosticsEngine::Error &&
      (!files.attached() || at.isInvalid()) && generalError.empty())
    generalError = messageOf(info);
  if (!files.attached() || level == DiagnosticsEngine::Remark)
    return;
  if (level == DiagnosticsEngine::Note) {
    if (collectsNotes)
      addNote(info);
    return;
  }
  flush();
  if (level < DiagnosticsEngine::Error || at.isInvalid())
    return;
  addError(info);
  lastLocation = at;
  collectsNotes = true;
}

void DiagnosticCollector::describeArguments(const Naming &naming) {
  auto next = arguments.begin();
  for (breakpath::Diagnostic &error : errors) {
    error.arguments = (next++)->describe(naming);
    error.names = namesIn(error.arguments);
    for (Note &note : error.notes)
      note.arguments = (next++)->describe(naming);
  }
}

} // namespace breakpath
