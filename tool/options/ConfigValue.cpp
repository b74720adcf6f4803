// LLVM's YAML nodes can be visited once and in order only, so they are copied
// into values before anything is made of them.

#include "tool/options/ConfigValue.h"

#include "tool/support/Failure.h"
#include "tool/support/Words.h"

#include <llvm/ADT/SmallString.h>
#include <llvm/Support/JSON.h>
#include <llvm/Support/SourceMgr.h>
#include <llvm/Support/Unicode.h>
#include <llvm/Support/YAMLParser.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

namespace fs = std::filesystem;
namespace yaml = llvm::yaml;

namespace breakpath {

//===--- problems ---------------------------------------------------------===//

void Problem::report(const char *at, const std::string &message) {
  if (found.empty())
    found = file + ":" + std::to_string(lineOf(at)) + ": " + message;
}

llvm::Error Problem::take() const { return failure(found); }

// On demand only: SourceMgr walks back to the start of the line each time,
// and JSON may be one line of a megabyte.
unsigned Problem::lineOf(const char *at) const {
  at = std::clamp(at, text.begin(), text.end());
  return 1 + llvm::StringRef(text.begin(), at - text.begin()).count('\n');
}

//===--- values -----------------------------------------------------------===//

static const char *nameOf(ValueKind kind) {
  constexpr const char *words[] = {"nothing", "text", "a list", "a mapping"};
  return words[static_cast<unsigned>(kind)];
}

const Value *find(const Value &mapping, llvm::StringRef key) {
  for (const Value &item : mapping.items)
    if (key == item.key)
      return &item;
  return nullptr;
}

namespace {

class Loader {
public:
  Loader(llvm::StringRef text, Problem &problem)
      : text(text), problem(problem) {}

  Value load() {
    Value root;
    if (!isText() || !isHarmless())
      return root;
    llvm::SourceMgr sources;
    sources.setDiagHandler(onSyntaxError, &problem);
    yaml::Stream stream(text, sources, /*ShowColors=*/false);
    yaml::document_iterator document = stream.begin();
    root.keyAt = text.begin();
    read(document->getRoot(), root, 0);
    if (!problem)
      expectEnd(stream, document);
    return root;
  }

private:
  // LLVM's parser takes other bytes for another encoding, or for the end.
  bool isText() {
    size_t bad = 0;
    if (!llvm::json::isUTF8(text, &bad))
      problem.report(text.begin() + bad, "not valid UTF-8");
    for (const char &c : text)
      if (static_cast<unsigned char>(c) < ' ' && c != '\n' && c != '\r' &&
          c != '\t')
        problem.report(&c, "a control character");
    return !problem;
  }

  // LLVM's parser recurses for each comma that follows another one and for
  // each end of a document, takes quadratic time for blank lines in a folded
  // scalar, and ends without a word at a directive that it does not know. What
  // looks like a comment may be a part of a word: runs are counted with it and
  // without.
  bool isHarmless() {
    unsigned run = 0, runOverComments = 0;
    bool inComment = false, isLineStart = true;
    for (const char &c : text) {
      bool isBreak = c == '\n' || c == '\r', isEmpty = isBreak || c == ',';
      llvm::StringRef rest(&c, text.end() - &c);
      if (isLineStart && (c == '%' || rest.starts_with("...")))
        problem.report(&c, "directives and '...' are not supported");
      isLineStart = isBreak;
      inComment = !isBreak && (inComment || c == '#');
      if (c != ' ' && c != '\t')
        run = isEmpty ? run + 1 : 0;
      if (c != ' ' && c != '\t' && !inComment)
        runOverComments = isEmpty ? runOverComments + 1 : 0;
      if (std::max(run, runOverComments) > 1000)
        problem.report(&c, "1000 lines or commas with nothing between");
    }
    return !problem;
  }

  static void onSyntaxError(const llvm::SMDiagnostic &diagnostic, void *to) {
    llvm::StringRef message = diagnostic.getMessage();
    static_cast<Problem *>(to)->report(diagnostic.getLoc().getPointer(),
                                       "not valid YAML: " +
                                           message.rtrim('.').str());
  }

  // Of some errors the parser only makes an early end.
  void expectEnd(yaml::Stream &stream, yaml::document_iterator &document) {
    bool goesOn = ++document != stream.end();
    yaml::Node *next = goesOn && !problem ? document->getRoot() : nullptr;
    if (next)
      problem.report(positionOf(next), "a second document; only one is read");
    else if (goesOn || stream.failed())
      problem.report(last, "not valid YAML after this line");
  }

  const char *positionOf(const yaml::Node *node) const {
    return node ? node->getSourceRange().Start.getPointer() : text.end();
  }

  void read(yaml::Node *node, Value &into, unsigned depth) {
    into.at = into.keyAt;
    // Without a node the parser has reported why.
    if (!node || problem || llvm::isa<yaml::NullNode>(node))
      return;
    into.at = last = positionOf(node);
    // The deepest that makes sense is flags: features: - code: - text.
    if (depth > 16)
      return problem.report(into.at, "nested too deeply");
    if (!isPlain(node, into))
      return;
    if (auto *mapping = llvm::dyn_cast<yaml::MappingNode>(node))
      readMapping(*mapping, into, depth);
    else if (auto *list = llvm::dyn_cast<yaml::SequenceNode>(node))
      readList(*list, into, depth);
    else
      readText(node, into);
  }

  // An alias says where the token behind it is, not where it is itself.
  bool isPlain(yaml::Node *node, const Value &value) {
    bool isAlias = llvm::isa<yaml::AliasNode>(node);
    if (isAlias || !node->getAnchor().empty())
      problem.report(isAlias ? value.keyAt : value.at,
                     "anchors and aliases are not supported; write the value "
                     "out");
    else if (!node->getRawTag().empty())
      problem.report(value.at, "tags are not supported; leave out " +
                                   quote(node->getRawTag()));
    return !problem;
  }

  void readMapping(yaml::MappingNode &mapping, Value &into, unsigned depth) {
    into.kind = ValueKind::Mapping;
    for (yaml::KeyValueNode &entry : mapping) {
      Value item, key;
      key.keyAt = into.at;
      read(entry.getKey(), key, depth + 1);
      // Before the value is asked for: that would skip a key that is nested,
      // however deeply.
      if (!problem && (key.kind != ValueKind::Text || key.text.empty()))
        problem.report(key.at, "a key must be a word");
      if (problem)
        return;
      item.key = std::move(key.text);
      item.keyAt = key.at;
      read(entry.getValue(), item, depth + 1);
      into.items.push_back(std::move(item));
    }
  }

  void readList(yaml::SequenceNode &list, Value &into, unsigned depth) {
    into.kind = ValueKind::List;
    for (yaml::Node &entry : list) {
      Value item;
      item.key = into.key;
      item.isEntry = true;
      item.keyAt = into.items.empty() ? into.at : into.items.back().at;
      read(&entry, item, depth + 1);
      if (problem)
        return;
      into.items.push_back(std::move(item));
    }
  }

  void readText(yaml::Node *node, Value &into) {
    if (auto *scalar = llvm::dyn_cast<yaml::ScalarNode>(node)) {
      llvm::SmallString<64> storage;
      into.text = scalar->getValue(storage).str();
      llvm::StringRef raw = scalar->getRawValue().rtrim();
      if (raw.empty() || raw == "~" || raw == "null")
        return;
    } else if (auto *block = llvm::dyn_cast<yaml::BlockScalarNode>(node)) {
      into.text = block->getValue().rtrim('\n').str();
    }
    into.kind = ValueKind::Text;
    // What comes from here ends up in terminals and JSON. Escapes can make
    // what the file itself may not hold.
    if (llvm::sys::unicode::columnWidthUTF8(into.text) < 0)
      problem.report(into.at, "a value must be one line of printable text");
  }

  llvm::StringRef text;
  Problem &problem;
  const char *last = text.begin(); ///< the last node that was read
};

} // namespace

Value loadValue(llvm::StringRef text, Problem &problem) {
  return Loader(text, problem).load();
}

std::string ValueChecks::label(const Value &at) {
  if (at.key.empty())
    return "the file";
  return (at.isEntry ? "an entry of " : "") + quote(at.key);
}

void ValueChecks::fail(const Value &at, const std::string &message) {
  problem.report(at.at, message);
}

void ValueChecks::failKey(const Value &at, const std::string &message) {
  problem.report(at.keyAt, message);
}

bool ValueChecks::is(const Value &at, ValueKind kind) {
  if (at.kind == kind)
    return true;
  fail(at, label(at) + (at.kind == ValueKind::Null
                            ? " has no value"
                            : std::string(" must be ") + nameOf(kind) +
                                  ", not " + nameOf(at.kind)));
  return false;
}

void ValueChecks::need(const Value &at, const char *key,
                       const std::string &why) {
  if (!find(at, key))
    fail(at, label(at) + " needs '" + key + "'" + why);
}

void ValueChecks::exclude(const Value &at, const char *one, const char *other) {
  if (find(at, one) && find(at, other))
    fail(at, label(at) + " cannot have both '" + one + "' and '" + other + "'");
}

} // namespace breakpath
