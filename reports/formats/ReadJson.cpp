// The report that writeJson wrote, read back; see JsonFields.h for what is in
// it. It may come from a stranger: what is not as it was written is an error,
// never a crash.

#include "reports/formats/JsonFields.h"

#include <nlohmann/json.hpp>

#include <stdexcept>

namespace breakpath {

namespace {

using Json = nlohmann::json;

/// Thrown and caught in this file.
struct Unreadable : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// The last enumerator.
template <typename Enum> constexpr Enum last;
template <> constexpr auto last<AcceptedBy> = AcceptedBy::Baseline;
template <> constexpr auto last<Bump> = Bump::Major;
template <> constexpr auto last<CallKind> = CallKind::Starts;
template <> constexpr auto last<Confidence> = Confidence::Proven;
template <> constexpr auto last<DeclarationKind> = DeclarationKind::Library;
template <> constexpr auto last<FlagVerdict> = FlagVerdict::CheckedOnce;
template <> constexpr auto last<Level> = Level::Error;
template <> constexpr auto last<LoadProblem> = LoadProblem::Misread;
template <> constexpr auto last<Ran> = Ran::Yes;
template <> constexpr auto last<ReportCommand> = ReportCommand::Flags;
template <> constexpr auto last<RootKind> = RootKind::Test;
template <> constexpr auto last<UseKind> = UseKind::Layout;
template <> constexpr auto last<Verdict> = Verdict::Unaffected;

/// The enumerator that toString calls \p word.
template <typename Enum> Enum toEnum(const std::string &word) {
  for (int i = 0; i <= static_cast<int>(last<Enum>); ++i)
    if (word == toString(static_cast<Enum>(i)))
      return static_cast<Enum>(i);
  throw Unreadable("'" + word + "' is no word of this version");
}

template <> RuleId toEnum(const std::string &name) {
  if (const Rule *rule = ruleNamed(name))
    return rule->id;
  throw Unreadable("'" + name + "' is no rule of this version");
}

template <typename T>
void fromJson(const Json &json, const char *name, T &value);

struct Reader {
  static constexpr bool reads = true, isLastStep = false;

  const Json &json;

  template <typename T> void operator()(const char *name, T &value) {
    fromJson(json.at(name), name, value);
  }
  template <typename T> void orNull(const char *name, T &value) {
    if (!isNull(name))
      (*this)(name, value);
  }
  template <typename T> void derived(const char *, const T &) {}
  template <typename What> void inside(const char *name, const What &what) {
    Reader inner{json.at(name)};
    what(inner);
  }
  template <typename T, typename What>
  void each(const char *name, std::vector<T> &list, const What &what) {
    for (const Json &item : json.at(name)) {
      Reader inner{item};
      what(inner, list.emplace_back());
    }
  }
  bool has(const char *name, bool) const { return json.contains(name); }
  bool isNull(const char *name, bool = false) const {
    return json.at(name).is_null();
  }

  void kind(const char *name, Finding &finding) {
    std::string kind = json.at(name).get<std::string>();
    auto detail = detailOfKind(kind);
    if (!detail)
      throw Unreadable("unknown kind of finding '" + kind + "'");
    finding.detail = std::move(*detail);
  }
  void path(const char *name, std::vector<Step> &path) {
    (*this)(name, path);
    if (path.empty())
      throw Unreadable("a path without steps");
  }
  void findings(const char *name, Report &report) {
    std::vector<Finding> found;
    (*this)(name, found);
    for (const Finding &finding : found)
      if (finding.as<ChangeDetail>())
        throw Unreadable("a change of the library stands among the findings");
    for (const Report::Change &change : report.changes)
      if (report.command == ReportCommand::Diff)
        found.push_back(findingOf(change));
    addFindings(std::move(found), report);
  }
};

template <typename T>
void fromJson(const Json &json, const char *name, T &value) {
  if constexpr (HasFields<T>) {
    Reader reader{json};
    allFields(reader, value);
  } else if constexpr (std::is_enum_v<T>) {
    value = toEnum<T>(json.get<std::string>());
  } else if constexpr (std::is_same_v<T, bool> ||
                       std::is_same_v<T, std::string>) {
    value = json.get<T>();
  } else if constexpr (std::is_arithmetic_v<T>) {
    // Counts and positions: a negative number is none.
    if (!json.is_number_unsigned())
      throw Unreadable(std::string("'") + name + "' is no count");
    value = json.get<T>();
  } else {
    for (const Json &item : json)
      fromJson(item, name, value.emplace_back());
  }
}

Report readAll(const Json &root) {
  Report report;
  Reader reader{root};
  allFields(reader, report);
  if (report.command == ReportCommand::Diff &&
      (!report.bump || report.dependencies.empty()))
    throw Unreadable("a difference of two versions that does not name them");
  return report;
}

/// "[json.exception.type_error.302] type must be string": the words alone.
std::string wordsOf(const Json::exception &error) {
  std::string text = error.what();
  size_t at = text.find("] ");
  return at == std::string::npos ? text : text.substr(at + 2);
}

} // namespace

llvm::Expected<Report> readReport(const std::string &text,
                                  const std::string &file) {
  std::string problem;
  try {
    Json root = Json::parse(text);
    if (root.at("tool").at("name") != "breakpath")
      throw Unreadable("another tool wrote it");
    if (root.at("schema_version") != 1)
      throw Unreadable("its schema_version is not 1; make it anew with this "
                       "version of breakpath");
    return readAll(root);
  } catch (const Json::exception &error) {
    problem = wordsOf(error);
  } catch (const Unreadable &error) {
    problem = error.what();
  }
  return llvm::createStringError(
      file + ": is no report of 'breakpath ... --format json': " + problem);
}

} // namespace breakpath
