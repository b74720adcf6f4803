#include "matchers/parse/frontend/OutsideFiles.h"

#include "clang/Basic/DiagnosticIDs.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Lex/Lexer.h"
#include "clang/Lex/PPCallbacks.h"
#include "clang/Lex/Preprocessor.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSwitch.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

using namespace clang;
using llvm::StringRef;

namespace breakpath {

//===--- what is opened ---------------------------------------------------===//

static bool hasNameOfSource(StringRef path) {
  return llvm::StringSwitch<bool>(llvm::sys::path::extension(path))
      .Cases(".h", ".hh", ".hpp", ".hxx", ".h++", ".H", ".cuh", true)
      .Cases(".c", ".cc", ".cpp", ".cxx", ".c++", ".C", ".cu", true)
      .Cases(".inc", ".inl", ".ipp", ".tcc", ".tpp", ".txx", ".def", true)
      .Default(false);
}

// As <vector>, <QString> and <Eigen/Dense> do.
static bool beginsWithDirective(const llvm::MemoryBuffer &buffer) {
  Lexer lexer(SourceLocation(), LangOptions(), buffer.getBufferStart(),
              buffer.getBufferStart(), buffer.getBufferEnd());
  Token token;
  lexer.LexFromRawLexer(token);
  if (token.isNot(tok::hash))
    return false;
  lexer.LexFromRawLexer(token);
  return token.is(tok::raw_identifier) &&
         llvm::StringSwitch<bool>(token.getRawIdentifier())
             .Cases("if", "ifdef", "ifndef", "define", "undef", true)
             .Cases("include", "include_next", "import", "pragma", true)
             .Default(false);
}

static bool readsLikeAHeader(const std::string &path,
                             llvm::vfs::FileSystem &files) {
  // A link can have any name.
  llvm::SmallString<256> real;
  if (llvm::sys::fs::real_path(path, real))
    return false;
  if (hasNameOfSource(real))
    return true;
  auto buffer = files.getBufferForFile(real);
  return buffer && beginsWithDirective(**buffer);
}

bool OutsideFiles::admits(const std::string &path,
                          const llvm::vfs::Status &status,
                          llvm::vfs::FileSystem &files) {
  auto [entry, isNew] = admitted.try_emplace(path, true);
  if (!isNew || inside.holds(path) || path == "/dev/null")
    return entry->second;
  entry->second = status.isRegularFile() && readsLikeAHeader(path, files);
  if (entry->second)
    opened.insert(status.getUniqueID());
  return entry->second;
}

class OutsideFiles::FileSystem final : public llvm::vfs::ProxyFileSystem {
public:
  FileSystem(llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> base,
             OutsideFiles &outside)
      : ProxyFileSystem(std::move(base)), outside(outside) {}

  llvm::ErrorOr<llvm::vfs::Status> status(const llvm::Twine &path) override {
    auto result = ProxyFileSystem::status(path);
    if (!result || result->isDirectory() || admits(path, *result))
      return result;
    return std::make_error_code(std::errc::no_such_file_or_directory);
  }
  bool exists(const llvm::Twine &path) override { return bool(status(path)); }
  llvm::ErrorOr<std::unique_ptr<llvm::vfs::File>>
  openFileForRead(const llvm::Twine &path) override {
    auto known = status(path);
    return known ? ProxyFileSystem::openFileForRead(path) : known.getError();
  }

private:
  bool admits(const llvm::Twine &path, const llvm::vfs::Status &status) {
    llvm::SmallString<256> absolute;
    path.toVector(absolute);
    return !makeAbsolute(absolute) &&
           outside.admits(std::string(absolute), status, getUnderlyingFS());
  }

  OutsideFiles &outside;
};

llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem>
OutsideFiles::guard(llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> base) {
  return llvm::makeIntrusiveRefCnt<FileSystem>(std::move(base), *this);
}

// A link in it that leads elsewhere is none of the toolchain's: a command can
// name any directory as its sysroot.
void OutsideFiles::allow(const std::vector<std::string> &directories) {
  for (StringRef directory : directories) {
    llvm::SmallString<256> written(directory), real;
    llvm::sys::path::remove_dots(written, /*remove_dot_dot=*/true);
    if (!llvm::sys::fs::real_path(directory, real) && real == written)
      inside.roots.push_back(std::string(real));
  }
}

namespace {
class EmbedWatcher final : public PPCallbacks {
public:
  explicit EmbedWatcher(OutsideFiles &outside) : outside(outside) {}
  void EmbedDirective(SourceLocation, StringRef, bool,
                      OptionalFileEntryRef file,
                      const LexEmbedParametersResult &) override {
    outside.isEmbedded |= file && outside.contains(*file);
  }

private:
  OutsideFiles &outside;
};
} // namespace

void OutsideFiles::watch(Preprocessor &preprocessor) {
  preprocessor.addPPCallbacks(std::make_unique<EmbedWatcher>(*this));
}

bool OutsideFiles::contains(FileEntryRef file) const {
  return opened.contains(file.getUniqueID());
}

bool OutsideFiles::hides(StringRef name) const {
  return llvm::any_of(admitted, [&](const auto &entry) {
    StringRef path = entry.first();
    return !entry.second && path.consume_back(name) &&
           (path.empty() || path.ends_with("/") || name.starts_with("/"));
  });
}

//===--- words ------------------------------------------------------------===//

static void addTo(llvm::StringSet<> &words, StringRef text) {
  forEachWord(text, [&](auto, StringRef word) { words.insert(word); });
}

/// What the compiler says of any code.
static const llvm::StringSet<> &wordsOfMessages() {
  static const llvm::StringSet<> words = [] {
    llvm::StringSet<> result;
    std::vector<diag::kind> all;
    DiagnosticIDs::getAllDiagnostics(diag::Flavor::WarningOrError, all);
    DiagnosticIDs ids;
    for (diag::kind kind : all)
      addTo(result, ids.getDescription(kind));
    return result;
  }();
  return words;
}

/// Names and values: no comments, which end in no fact.
static void addTokens(StringRef text, llvm::StringSet<> &into) {
  LangOptions language;
  language.CPlusPlus = language.CPlusPlus11 = language.RawStringLiterals = true;
  Lexer lexer(SourceLocation(), language, text.begin(), text.begin(),
              text.end());
  for (Token token; !lexer.LexFromRawLexer(token);)
    addTo(into, StringRef(lexer.getBufferLocation() - token.getLength(),
                          token.getLength()));
}

// A number of few digits is a size, an index, a count: no secret.
static bool tellsNothing(StringRef word, const Preprocessor &preprocessor) {
  if (word.size() < 4 && llvm::all_of(word, llvm::isDigit))
    return true;
  const IdentifierTable &identifiers = preprocessor.getIdentifierTable();
  auto known = identifiers.find(word);
  return known != identifiers.end() &&
         (known->second->getTokenID() != tok::identifier ||
          known->second->getBuiltinID());
}

void OutsideFiles::readWords(const Preprocessor &preprocessor) {
  if (opened.empty())
    return;
  const SourceManager &sources = preprocessor.getSourceManager();
  llvm::StringSet<> found;
  addTo(shown, preprocessor.getPredefines());
  for (auto file = sources.fileinfo_begin(); file != sources.fileinfo_end();
       ++file) {
    addTo(shown, file->first.getName()); // paths are told
    if (auto text = file->second->getBufferDataIfLoaded())
      contains(file->first) ? addTokens(*text, found) : addTo(shown, *text);
  }
  for (const auto &entry : found) {
    StringRef word = entry.first();
    if (!shown.contains(word) && !wordsOfMessages().contains(word) &&
        !tellsNothing(word, preprocessor))
      words.insert(word);
  }
}

// "_ZN3geo5PointC1Ev" has geo and Point, each behind its length.
static bool hasMangled(StringRef symbol, const llvm::StringSet<> &words) {
  while (symbol.size() > 1) {
    symbol = symbol.drop_until(llvm::isDigit);
    size_t length = 0;
    if (!symbol.consumeInteger(10, length) &&
        words.contains(symbol.take_front(length)))
      return true;
  }
  return false;
}

// "##" puts words together.
static bool hasPasted(StringRef text, const llvm::StringSet<> &words) {
  constexpr size_t shortest = 4;
  for (size_t size = shortest; size < text.size(); ++size)
    if (words.contains(text.take_front(size)) ||
        words.contains(text.take_back(size)))
      return true;
  return false;
}

void OutsideFiles::addWords(StringRef text, llvm::StringSet<> &into) const {
  forEachWord(text, [&](auto, StringRef word) {
    bool isOutside = words.contains(word) ||
                     (!shown.contains(word) &&
                      (word.starts_with("_Z") ? hasMangled(word, words)
                                              : hasPasted(word, words)));
    if (isOutside)
      into.insert(word);
  });
}

} // namespace breakpath
