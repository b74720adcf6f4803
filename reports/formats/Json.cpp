// The report for scripts; see JsonFields.h for what is in it.

#include "reports/formats/JsonFields.h"

#include <nlohmann/json.hpp>

#include <ostream>

namespace breakpath {

namespace {

using Json = nlohmann::ordered_json;

template <typename T> Json toJson(const T &value);

struct Writer {
  static constexpr bool reads = false;

  Json json = Json::object();
  bool isLastStep = false;

  template <typename T> void operator()(const char *name, const T &value) {
    json[name] = toJson(value);
  }
  template <typename T> void orNull(const char *name, const T &value) {
    json[name] = isNone(value) ? Json(nullptr) : toJson(value);
  }
  template <typename T> void derived(const char *name, const T &value) {
    json[name] = value;
  }
  void derived(const char *name, const char *word) {
    orNull(name, std::string(word));
  }
  template <typename What> void inside(const char *name, const What &what) {
    Writer inner;
    what(inner);
    json[name] = std::move(inner.json);
  }
  template <typename T, typename What>
  void each(const char *name, const std::vector<T> &list, const What &what) {
    Json &into = json[name] = Json::array();
    for (const T &item : list) {
      Writer inner;
      what(inner, item);
      into.push_back(std::move(inner.json));
    }
  }
  bool has(const char *, bool isThere) const { return isThere; }
  bool isNull(const char *name, bool isNothing) {
    if (isNothing)
      json[name] = nullptr;
    return isNothing;
  }

  void kind(const char *name, const Finding &finding) {
    json[name] = kindOf(finding);
  }
  void path(const char *name, const std::vector<Step> &path);
  void findings(const char *name, const Report &report);
};

template <typename T> Json toJson(const T &value) {
  if constexpr (HasFields<T>) {
    Writer writer;
    allFields(writer, value);
    return std::move(writer.json);
  } else if constexpr (std::is_enum_v<T>) {
    return toString(value);
  } else if constexpr (std::is_arithmetic_v<T> ||
                       std::is_same_v<T, std::string>) {
    return value;
  } else {
    Json list = Json::array();
    for (const auto &item : value)
      list.push_back(toJson(item));
    return list;
  }
}

void Writer::path(const char *name, const std::vector<Step> &path) {
  each(name, path, [&](Writer &inner, const Step &step) {
    inner.isLastStep = &step == &path.back();
    allFields(inner, step);
  });
}

// Those that have a place first, by place and rule.
void Writer::findings(const char *name, const Report &report) {
  Json &list = json[name] = Json::array();
  for (const Finding &finding : report.findings)
    if (siteOf(finding) == Site::Client)
      list.push_back(toJson(finding));
  for (const Finding *finding : byChapter(report))
    if (siteOf(*finding) == Site::Program)
      list.push_back(toJson(*finding));
}

} // namespace

void writeJson(const Report &report, const std::string &version,
               std::ostream &out) {
  Writer writer;
  writer.json = {{"schema_version", 1},
                 {"tool", {{"name", "breakpath"}, {"version", version}}}};
  allFields(writer, report);
  // Sources need not be UTF-8; the report must be.
  out << writer.json.dump(2, ' ', false, Json::error_handler_t::replace)
      << '\n';
}

} // namespace breakpath
