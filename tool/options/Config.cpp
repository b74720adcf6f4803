// Reads .breakpath.yaml:
//
//     bytes --loadValue--> Value --Reader--> Config

#include "tool/options/Config.h"

#include "tool/options/ConfigValue.h"
#include "tool/support/Failure.h"
#include "tool/support/Files.h"
#include "tool/support/Words.h"

#include <llvm/ADT/STLExtras.h>
#include <llvm/Support/YAMLParser.h>

#include <filesystem>
#include <functional>

namespace fs = std::filesystem;
namespace yaml = llvm::yaml;

namespace breakpath {

//===--- words ------------------------------------------------------------===//

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

/// The words of an enumeration up to \p last.
template <typename Enum> Words wordsUpTo(Enum last) {
  Words words;
  for (unsigned i = 0; i <= static_cast<unsigned>(last); ++i)
    words.push_back(toString(static_cast<Enum>(i)));
  return words;
}

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

class Reader : ValueChecks {
public:
  Reader(fs::path directory, Problem &problem)
      : ValueChecks(problem), directory(std::move(directory)) {}

  Config read(const Value &root) {
    mapping(root,
            {{"dependencies", list(config.dependencies, &Reader::dependency)},
             {"flags", [&](const Value &at) { flags(at); }},
             {"roots", list(config.roots, &Reader::root)},
             {"sql", list(config.sql, &Reader::sql)},
             {"database", [&](const Value &at) { database(at); }},
             {"rules", [&](const Value &at) { rules(at); }},
             {"policy", [&](const Value &at) { policy(at); }},
             {"coverage", list(config.coverage, &Reader::readPath)},
             {"baseline", path(config.baseline)}});
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
                 {"features", list(config.flags.features, &Reader::feature)},
                 {"aliases", list(config.flags.aliases, &Reader::readTexts)}});
    // What is a macro may be expanded, or asked for by #if.
    for (size_t i = 0, n = config.flagChecks.size(); i < n; ++i)
      if (config.flagChecks[i].key == FlagKey::Macro) {
        FlagRule rule = config.flagChecks[i];
        rule.match = FlagMatch::Condition;
        config.flagChecks.push_back(std::move(rule));
      }
  }

  void flagCheck(const Value &at, FlagRule &into) {
    into.id = "config";
    std::string &pattern = into.patterns.emplace_back();
    mapping(at, {{"function", text(pattern)},
                 {"read", text(pattern)},
                 {"key_argument", number(into.keyArgument)},
                 {"key", word(into.key, FlagKey::Macro)},
                 {"negated", truth(into.isNegated)},
                 {"off", list(into.off, &Reader::readOff)},
                 {"default_argument", number(into.defaultArgument)}});
    if (!into.off.empty())
      into.value = FlagValue::Variant;
    if (find(at, "read")) {
      exclude(at, "function", "read");
      exclude(at, "read", "key_argument");
      into.match = FlagMatch::Read;
      into.key = FlagKey::Receiver;
      return;
    }
    need(at, "function");
    bool isNumbered = find(at, "key_argument");
    bool takesNumber =
        into.key == FlagKey::Argument || into.key == FlagKey::Joined ||
        into.key == FlagKey::TemplateArgument || into.key == FlagKey::Macro;
    if (into.key == FlagKey::Macro)
      into.match = FlagMatch::Macro;
    if (into.key == FlagKey::Argument && !isNumbered)
      fail(at, label(at) + " needs 'key_argument', or 'key': receiver, macro "
                           "or template-argument");
    else if (!takesNumber && isNumbered)
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
      const Rule *rule = ruleNamed(item.key);
      if (!rule)
        return failKey(item, "no rule " + quote(item.key) + suggestRule(item));
      if (std::optional<unsigned> chosen = choose(item, words))
        config.rules[rule->id] =
            *chosen ? std::optional(static_cast<Level>(*chosen - 1))
                    : std::nullopt;
    });
  }

  std::string suggestRule(const Value &item) {
    Words names;
    for (const Rule &rule : allRules())
      names.push_back(rule.name);
    std::string near = nearest(item.key, names);
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
      if (!is(at, ValueKind::Text))
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
      if (!is(at, ValueKind::Text))
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
      if (at.kind != ValueKind::Null && is(at, ValueKind::List))
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
    if (is(at, ValueKind::Text) && at.text.empty())
      fail(at, label(at) + " must not be empty");
    into = at.text;
  }

  void readTexts(const Value &at, std::vector<std::string> &into) {
    list(into, &Reader::readText)(at);
  }
  // No text at all is an answer, too.
  void readOff(const Value &at, std::string &into) {
    if (is(at, ValueKind::Text))
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
    if (!is(at, ValueKind::Text))
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
    if (at.kind == ValueKind::Null && !at.isEntry)
      return;
    if (!is(at, ValueKind::Mapping))
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
  Config config;
};

} // namespace

//===--- files ------------------------------------------------------------===//

static std::string whyNotRead(std::error_code error) {
  if (error == std::errc::file_too_large)
    return "larger than 1 MB";
  bool isNoFile =
      error == std::errc::is_a_directory || error == std::errc::not_supported;
  return isNoFile ? "not a file" : error.message();
}

llvm::Expected<Config> readConfig(const std::string &path) {
  llvm::ErrorOr<std::string> bytes = readFile(path, 1u << 20);
  if (!bytes)
    return failure(displayName(path) + ": " + whyNotRead(bytes.getError()));
  // The parser looks back from the end of the text, and for a line's end.
  if (!llvm::StringRef(*bytes).ends_with("\n"))
    *bytes += '\n';
  Problem problem(displayName(path), *bytes);
  Value root = loadValue(*bytes, problem);
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
