// Reads .breakpath.yaml:
//
//     bytes --Loader--> Value --Reader--> Config
//
// LLVM's YAML nodes can be visited once and in order only, so they are copied
// into values before anything is made of them.

#include "tool/Config.h"

#include "tool/Project.h"

#include <llvm/ADT/STLExtras.h>
#include <llvm/ADT/SmallString.h>
#include <llvm/Support/JSON.h>
#include <llvm/Support/SourceMgr.h>
#include <llvm/Support/Unicode.h>
#include <llvm/Support/YAMLParser.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <functional>

namespace fs = std::filesystem;
namespace yaml = llvm::yaml;

namespace breakpath {

//===--- words ------------------------------------------------------------===//

const char *toString(FlagKey key) {
  constexpr const char *words[] = {"argument", "receiver", "macro",
                                   "template-argument"};
  return words[static_cast<unsigned>(key)];
}

const char *toString(Placeholders placeholders) {
  constexpr const char *words[] = {"question", "dollar", "colon", "at",
                                   "percent"};
  return words[static_cast<unsigned>(placeholders)];
}

const char *toString(Dialect dialect) {
  constexpr const char *words[] = {"postgresql", "mysql", "mariadb", "sqlite"};
  return words[static_cast<unsigned>(dialect)];
}

namespace {

using Words = std::vector<std::string>;

/// The words of an enumeration up to \p last.
template <typename Enum> Words wordsUpTo(Enum last) {
  Words words;
  for (unsigned i = 0; i <= static_cast<unsigned>(last); ++i)
    words.push_back(toString(static_cast<Enum>(i)));
  return words;
}

/// "info, warning or error"
std::string inWords(const Words &words, const std::string &last = " or ") {
  std::string result = words[0];
  for (size_t i = 1; i < words.size(); ++i)
    result += (i + 1 < words.size() ? ", " : last) + words[i];
  return result;
}

/// In quotes, with nothing in it that could steer a terminal or fill it.
std::string quote(llvm::StringRef text) {
  std::string shown = yaml::escape(llvm::json::fixUTF8(text.take_front(60)),
                                   /*EscapePrintable=*/false);
  return "'" + shown + (text.size() > 60 ? "..." : "") + "'";
}

/// What \p typed was probably meant to be; empty if nothing is near.
std::string nearest(llvm::StringRef typed, const Words &known) {
  std::string result;
  size_t best = std::min<size_t>(typed.size() / 3 + 1, 5);
  for (const std::string &word : known) {
    // Spares the search where it is hopeless: a key can be long.
    if (typed.size() > word.size() + best)
      continue;
    size_t distance = typed.edit_distance(word, true, best);
    if (distance <= best && (result.empty() || distance < best)) {
      best = distance;
      result = word;
    }
  }
  return result;
}

/// Keeps the first problem and its place.
class Problem {
public:
  Problem(std::string file, llvm::StringRef text)
      : file(std::move(file)), text(text) {}

  void report(const char *at, const std::string &message) {
    if (found.empty())
      found = file + ":" + std::to_string(lineOf(at)) + ": " + message;
  }
  explicit operator bool() const { return !found.empty(); }
  llvm::Error take() const { return failure(found); }

  // On demand only: SourceMgr walks back to the start of the line each time,
  // and JSON may be one line of a megabyte.
  unsigned lineOf(const char *at) const {
    at = std::clamp(at, text.begin(), text.end());
    return 1 + llvm::StringRef(text.begin(), at - text.begin()).count('\n');
  }

private:
  std::string file;
  llvm::StringRef text;
  std::string found;
};

//===--- values -----------------------------------------------------------===//

enum class Kind { Null, Text, List, Mapping };

const char *nameOf(Kind kind) {
  constexpr const char *words[] = {"nothing", "text", "a list", "a mapping"};
  return words[static_cast<unsigned>(kind)];
}

struct Value {
  Kind kind = Kind::Null;
  std::string key;      ///< what it stands behind; entries of a list: the list
  bool isEntry = false; ///< of a list
  std::string text;
  std::vector<Value> items; ///< of a list or mapping
  const char *keyAt = nullptr, *at = nullptr;
};

const Value *find(const Value &mapping, llvm::StringRef key) {
  for (const Value &item : mapping.items)
    if (key == item.key)
      return &item;
  return nullptr;
}

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
    into.kind = Kind::Mapping;
    for (yaml::KeyValueNode &entry : mapping) {
      Value item, key;
      key.keyAt = into.at;
      read(entry.getKey(), key, depth + 1);
      // Before the value is asked for: that would skip a key that is nested,
      // however deeply.
      if (!problem && (key.kind != Kind::Text || key.text.empty()))
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
    into.kind = Kind::List;
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
    into.kind = Kind::Text;
    // What comes from here ends up in terminals and JSON. Escapes can make
    // what the file itself may not hold.
    if (llvm::sys::unicode::columnWidthUTF8(into.text) < 0)
      problem.report(into.at, "a value must be one line of printable text");
  }

  llvm::StringRef text;
  Problem &problem;
  const char *last = text.begin(); ///< the last node that was read
};

//===--- what they mean ---------------------------------------------------===//

/// A way to write a root, and what may stand beside it.
struct RootShape {
  const char *key;
  RootMatch match;
  std::vector<std::string> details;
};

const std::vector<RootShape> &rootShapes() {
  static const std::vector<RootShape> shapes = {
      {"function",
       RootMatch::GivenTo,
       {"callable_argument", "object_argument", "method", "schedule_argument",
        "name_argument"}},
      {"overrides", RootMatch::Overrides, {}},
      {"derives_from", RootMatch::DerivesFrom, {"method"}},
      {"named", RootMatch::Named, {}}};
  return shapes;
}

class Reader {
public:
  Reader(fs::path directory, Problem &problem)
      : directory(std::move(directory)), problem(problem) {}

  Config read(const Value &root) {
    mapping(root,
            {{"dependencies", list(config.dependencies, &Reader::dependency)},
             {"flags", [&](const Value &at) { flags(at); }},
             {"roots", list(config.roots, &Reader::root)},
             {"sql", list(config.sql, &Reader::sql)},
             {"database", [&](const Value &at) { database(at); }},
             {"rules", [&](const Value &at) { rules(at); }},
             {"policy", [&](const Value &at) { policy(at); }},
             {"coverage", list(config.coverage, &Reader::readPath)}});
    return std::move(config);
  }

private:
  /// Takes over the value of a key.
  using Take = std::function<void(const Value &)>;
  using Fields = std::vector<std::pair<std::string, Take>>;
  template <typename T> using Member = void (Reader::*)(const Value &, T &);

  //===--- sections -------------------------------------------------------===//

  void dependency(const Value &at, DependencyConfig &into) {
    mapping(at, {{"name", text(into.name)},
                 {"old", path(into.oldTree)},
                 {"new", path(into.newTree)},
                 {"internal", list(into.internal, &Reader::readText)}});
  }

  void flags(const Value &at) {
    mapping(at, {{"checks", list(config.flagChecks, &Reader::flagCheck)},
                 {"features", list(config.features, &Reader::feature)}});
  }

  void flagCheck(const Value &at, FlagCheck &into) {
    mapping(at, {{"function", text(into.function)},
                 {"key_argument", number(into.keyArgument)},
                 {"key", word(into.key, FlagKey::TemplateArgument)},
                 {"negated", truth(into.isNegated)}});
    need(at, "function");
    bool isNumbered = find(at, "key_argument");
    if (into.key == FlagKey::Argument && !isNumbered)
      fail(at, label(at) + " needs 'key_argument', or 'key': receiver, macro "
                           "or template-argument");
    else if (into.key != FlagKey::Argument && isNumbered)
      exclude(at, "key", "key_argument");
  }

  void feature(const Value &at, FeatureCode &into) {
    mapping(at, {{"flag", text(into.flag)},
                 {"code", list(into.code, &Reader::readText)}});
    need(at, "flag");
    need(at, "code");
  }

  void root(const Value &at, RootRule &into) {
    into.id = "config";
    std::string &pattern = into.patterns.emplace_back();
    mapping(at, {{"kind", word(into.kind, RootKind::Test)},
                 {"function", text(pattern)},
                 {"overrides", text(pattern)},
                 {"derives_from", text(pattern)},
                 {"named", text(pattern)},
                 {"callable_argument", number(into.callable, -1)},
                 {"object_argument", number(into.object, -1)},
                 {"method", text(into.method)},
                 {"schedule_argument", number(into.schedule)},
                 {"name_argument", number(into.name)}});
    need(at, "kind", ": " + inWords(wordsUpTo(RootKind::Test)));
    if (const RootShape *shape = shapeOf(at))
      shapeRoot(at, *shape, into);
  }

  const RootShape *shapeOf(const Value &at) {
    const RootShape *result = nullptr;
    for (const RootShape &shape : rootShapes()) {
      if (result && find(at, shape.key))
        exclude(at, result->key, shape.key);
      if (find(at, shape.key))
        result = &shape;
    }
    if (!result)
      fail(at, label(at) + " needs one of 'function', 'overrides', "
                           "'derives_from' and 'named'");
    return result;
  }

  void shapeRoot(const Value &at, const RootShape &shape, RootRule &into) {
    into.match = shape.match;
    for (const Value &item : at.items)
      for (const RootShape &other : rootShapes())
        if (llvm::is_contained(other.details, item.key) &&
            !llvm::is_contained(shape.details, item.key))
          failKey(item, quote(item.key) + " does not go with '" + shape.key +
                            "', but with '" + other.key + "'");
    if (shape.match == RootMatch::GivenTo &&
        (find(at, "object_argument") || find(at, "method")))
      shapeObject(at, into);
  }

  void shapeObject(const Value &at, RootRule &into) {
    need(at, "method", ": the member function that is started");
    need(at, "object_argument", ": which argument 'method' is called on");
    exclude(at, "object_argument", "callable_argument");
    into.callable = RootRule::none;
  }

  void sql(const Value &at, SqlFunction &into) {
    mapping(at,
            {{"function", text(into.function)},
             {"sql_argument", number(into.sqlArgument)},
             {"placeholders", word(into.placeholders, Placeholders::Percent)}});
    need(at, "function");
  }

  void database(const Value &at) {
    mapping(at, {{"dialect", word(config.database.dialect, Dialect::Sqlite)},
                 {"migrations", path(config.database.migrations)}});
  }

  void rules(const Value &at) {
    Words words = wordsUpTo(Level::Error);
    words.insert(words.begin(), "off");
    eachItem(at, [&](const Value &item) {
      if (!findRule(item.key))
        return failKey(item, "no rule " + quote(item.key) + suggestRule(item));
      if (std::optional<unsigned> chosen = choose(item, words))
        config.rules[item.key] =
            *chosen ? std::optional(static_cast<Level>(*chosen - 1))
                    : std::nullopt;
    });
  }

  std::string suggestRule(const Value &item) {
    Words ids;
    for (const Rule &rule : allRules())
      ids.push_back(rule.id);
    std::string near = nearest(item.key, ids);
    return near.empty() ? "; 'breakpath rules' lists them"
                        : "; did you mean '" + near + "'?";
  }

  void policy(const Value &at) {
    Policy &into = config.policy;
    mapping(at,
            {{"fail_on", word(into.failOn, Level::Error)},
             {"min_confidence", word(into.minConfidence, Confidence::Proven)},
             {"min_analyzed", number(into.minAnalyzed, 0, 100)}});
  }

  //===--- kinds of values ------------------------------------------------===//

  Take text(std::string &into) {
    return [&](const Value &at) { readText(at, into); };
  }

  Take path(std::string &into) {
    return [&](const Value &at) { readPath(at, into); };
  }

  template <typename Number>
  Take number(Number &into, int least = 0, int most = 99) {
    return [this, &into, least, most](const Value &at) {
      int value = 0;
      if (!is(at, Kind::Text))
        return;
      if (llvm::StringRef(at.text).getAsInteger(10, value) || value < least ||
          value > most)
        return fail(at, label(at) + " must be a number from " +
                            std::to_string(least) + " to " +
                            std::to_string(most) + ", not " + quote(at.text));
      into = value;
    };
  }

  Take truth(bool &into) {
    return [&](const Value &at) {
      if (!is(at, Kind::Text))
        return;
      std::optional<bool> value = yaml::parseBool(at.text);
      if (!value)
        fail(at, label(at) + " must be true or false, not " + quote(at.text));
      into = value.value_or(false);
    };
  }

  template <typename Into, typename Enum> Take word(Into &into, Enum last) {
    return [this, &into, last](const Value &at) {
      if (std::optional<unsigned> chosen = choose(at, wordsUpTo(last)))
        into = static_cast<Enum>(*chosen);
    };
  }

  template <typename T> Take list(std::vector<T> &into, Member<T> readOne) {
    return [this, &into, readOne](const Value &at) {
      if (at.kind != Kind::Null && is(at, Kind::List))
        for (const Value &item : at.items)
          if (!problem)
            (this->*readOne)(item, into.emplace_back());
    };
  }

  void mapping(const Value &at, const Fields &fields) {
    eachItem(at, [&](const Value &item) {
      for (const auto &[key, take] : fields)
        if (key == item.key)
          return take(item);
      failKey(item, unknownKey(item.key, fields));
    });
  }

  void readText(const Value &at, std::string &into) {
    if (is(at, Kind::Text) && at.text.empty())
      fail(at, label(at) + " must not be empty");
    into = at.text;
  }

  // A directory with a slash behind it has no name.
  void readPath(const Value &at, std::string &into) {
    readText(at, into);
    into = (directory / into).lexically_normal().string();
    while (into.size() > 1 && into.back() == '/')
      into.pop_back();
  }

  std::optional<unsigned> choose(const Value &at, const Words &words) {
    if (!is(at, Kind::Text))
      return std::nullopt;
    auto chosen = llvm::find(words, at.text);
    if (chosen != words.end())
      return chosen - words.begin();
    fail(at,
         label(at) + " must be " + inWords(words) + ", not " + quote(at.text));
    return std::nullopt;
  }

  // A section without anything in it is one that is not there.
  void eachItem(const Value &at, const Take &take) {
    if (at.kind == Kind::Null && !at.isEntry)
      return;
    if (!is(at, Kind::Mapping))
      return;
    std::map<llvm::StringRef, const Value *> seen;
    for (const Value &item : at.items) {
      auto [first, isNew] = seen.try_emplace(item.key, &item);
      if (!isNew)
        failKey(item, "duplicate key " + quote(item.key) +
                          "; the first is on line " +
                          std::to_string(problem.lineOf(first->second->keyAt)));
      if (problem)
        return;
      take(item);
    }
  }

  //===--- problems -------------------------------------------------------===//

  std::string label(const Value &at) const {
    if (at.key.empty())
      return "the file";
    return (at.isEntry ? "an entry of " : "") + quote(at.key);
  }

  void fail(const Value &at, const std::string &message) {
    problem.report(at.at, message);
  }

  void failKey(const Value &at, const std::string &message) {
    problem.report(at.keyAt, message);
  }

  bool is(const Value &at, Kind kind) {
    if (at.kind == kind)
      return true;
    fail(at, label(at) + (at.kind == Kind::Null
                              ? " has no value"
                              : std::string(" must be ") + nameOf(kind) +
                                    ", not " + nameOf(at.kind)));
    return false;
  }

  void need(const Value &at, const char *key, const std::string &why = "") {
    if (!find(at, key))
      fail(at, label(at) + " needs '" + key + "'" + why);
  }

  void exclude(const Value &at, const char *one, const char *other) {
    if (find(at, one) && find(at, other))
      fail(at,
           label(at) + " cannot have both '" + one + "' and '" + other + "'");
  }

  std::string unknownKey(const std::string &key, const Fields &fields) {
    Words known;
    for (const auto &[name, take] : fields)
      known.push_back(name);
    std::string near = nearest(key, known);
    return "unknown key " + quote(key) +
           (near.empty() ? "; the keys here are " + inWords(known, " and ")
                         : "; did you mean '" + near + "'?");
  }

  fs::path directory;
  Problem &problem;
  Config config;
};

//===--- files ------------------------------------------------------------===//

/// \p path as the user knows it: relative where that is shorter.
std::string displayName(const std::string &path) {
  std::error_code error;
  fs::path relative = fs::absolute(path, error)
                          .lexically_normal()
                          .lexically_relative(fs::current_path(error));
  bool isBelowHere = !relative.empty() && *relative.begin() != "..";
  return isBelowHere ? relative.string() : path;
}

llvm::Expected<std::string> readBytes(const std::string &path) {
  constexpr size_t limit = 1 << 20;
  std::error_code error;
  bool isFile = fs::is_regular_file(path, error); // reading a pipe may not end
  if (error)
    return failure(displayName(path) + ": " + error.message());
  std::ifstream in(path, std::ios::binary);
  if (!isFile || !in)
    return failure(displayName(path) + ": " +
                   (isFile ? "cannot be read" : "not a file"));
  std::string bytes(limit + 1, '\0');
  in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  bytes.resize(static_cast<size_t>(in.gcount()));
  if (bytes.size() > limit)
    return failure(displayName(path) + ": larger than 1 MB");
  return bytes;
}

} // namespace

llvm::Expected<Config> readConfig(const std::string &path) {
  llvm::Expected<std::string> bytes = readBytes(path);
  if (!bytes)
    return bytes.takeError();
  // The parser looks back from the end of the text, and for a line's end.
  if (!llvm::StringRef(*bytes).ends_with("\n"))
    *bytes += '\n';
  Problem problem(displayName(path), *bytes);
  Value root = Loader(*bytes, problem).load();
  if (problem)
    return problem.take();
  std::error_code error;
  fs::path file = fs::absolute(path, error).lexically_normal();
  Config config = Reader(file.parent_path(), problem).read(root);
  if (problem)
    return problem.take();
  return config;
}

std::optional<std::string> findConfig(const std::string &from) {
  std::error_code error;
  fs::path at = fs::absolute(from, error).lexically_normal();
  for (;; at = at.parent_path()) {
    for (const char *name :
         {".breakpath.yaml", ".breakpath.yml", ".breakpath.json"})
      // A dangling link is found too, so that it is complained about.
      if (fs::exists(fs::symlink_status(at / name, error)))
        return (at / name).string();
    if (fs::exists(at / ".git", error) || at == at.parent_path())
      return std::nullopt;
  }
}

} // namespace breakpath
