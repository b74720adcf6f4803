// What `roots`, `calls` and `doctor` print.

#include "reports/Phrases.h"
#include "reports/Reach.h"
#include "reports/Report.h"
#include "reports/TableWords.h"
#include "reports/text/Style.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <ostream>
#include <set>

namespace breakpath {

using Json = nlohmann::ordered_json;

static Json place(const Location &at) {
  return {{"file", at.file}, {"line", at.line}, {"column", at.column}};
}

static void write(const Json &json, std::ostream &out) {
  out << json.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
}

static void writeSkipped(const Inspection &inspection, std::ostream &out) {
  for (const auto &[what, why] : inspection.skipped)
    out << "not analysed: " << printable(what) << ": " << printable(why)
        << '\n';
}

//===--- roots ------------------------------------------------------------===//

void writeRoots(const Inspection &inspection, std::ostream &out) {
  for (const Root &root : inspection.program.roots) {
    if (root.kind == RootKind::StaticInit)
      continue; // every global that is not a constant
    const Location &at =
        root.registered.valid() ? root.registered : root.location;
    out << spot(at) << ": " << toString(root.kind) << ' '
        << printable(root.name);
    if (!root.schedule.empty())
      out << " (" << printable(root.schedule) << ")";
    out << "  [" << root.rule << "]\n";
  }
  writeSkipped(inspection, out);
}

static Json skippedToJson(const Inspection &inspection) {
  Json list = Json::array();
  for (const auto &[what, why] : inspection.skipped)
    list.push_back({{"file", what}, {"reason", why}});
  return list;
}

void writeRootsJson(const Inspection &inspection, std::ostream &out) {
  Json list = Json::array();
  for (const Root &root : inspection.program.roots)
    list.push_back(
        {{"kind", toString(root.kind)},
         {"name", root.name},
         {"location", place(root.location)},
         {"registered_at",
          root.registered.valid() ? place(root.registered) : Json(nullptr)},
         {"schedule",
          root.schedule.empty() ? Json(nullptr) : Json(root.schedule)},
         {"rule", root.rule},
         {"inferred", root.isInferred}});
  write({{"schema_version", 1},
         {"command", "roots"},
         {"roots", std::move(list)},
         {"skipped", skippedToJson(inspection)}},
        out);
}

//===--- calls ------------------------------------------------------------===//

namespace {

/// A call as a person thinks of it: from code to code.
struct ShownCall {
  unsigned from, to; ///< to: 0 where it is not known
  CallKind kind;
  unsigned location;
  bool isCertain;

  friend auto operator<=>(const ShownCall &, const ShownCall &) = default;
};

bool isBetween(const CodeFact &code) {
  return code.kind == CodeKind::Place || code.kind == CodeKind::Foreign;
}

// Through places, and through code of libraries.
void addTargets(const Program &program, unsigned from, const ProgramEdge &first,
                std::set<ShownCall> &calls) {
  std::vector<std::pair<unsigned, bool>> work = {{first.to, first.isCertain}};
  std::set<unsigned> seen = {first.to};
  bool found = false;
  while (!work.empty()) {
    auto [vertex, isCertain] = work.back();
    work.pop_back();
    if (!isBetween(program.code[vertex])) {
      calls.insert({from, vertex, first.kind, first.location, isCertain});
      found = true;
      continue;
    }
    for (unsigned e = program.firstEdge[vertex];
         e < program.firstEdge[vertex + 1]; ++e)
      if (const ProgramEdge &edge = program.edges[e];
          seen.insert(edge.to).second)
        work.emplace_back(edge.to, isCertain && edge.isCertain);
  }
  if (!found && first.kind == CallKind::Through)
    calls.insert({from, 0, first.kind, first.location, false});
}

std::set<ShownCall> shownCalls(const Program &program) {
  std::set<ShownCall> calls;
  for (unsigned from = 1; from + 1 < program.firstEdge.size(); ++from)
    if (!isBetween(program.code[from]))
      for (unsigned e = program.firstEdge[from];
           e < program.firstEdge[from + 1]; ++e)
        addTargets(program, from, program.edges[e], calls);
  return calls;
}

} // namespace

static std::string nameOf(const Program &program, unsigned vertex) {
  return vertex ? program.code[vertex].name : "?";
}

void writeCalls(const Inspection &inspection, std::ostream &out) {
  const Program &program = inspection.program;
  for (const ShownCall &call : shownCalls(program))
    out << printable(nameOf(program, call.from)) << '\t'
        << printable(nameOf(program, call.to)) << '\t' << toString(call.kind)
        << (call.isCertain ? "" : ", maybe") << '\t'
        << printable(spot(program.locations[call.location])) << '\t'
        << program.code[call.from].linkName << '\t'
        << program.code[call.to].linkName << '\n';
  writeSkipped(inspection, out);
}

void writeCallsJson(const Inspection &inspection, std::ostream &out) {
  const Program &program = inspection.program;
  Json list = Json::array();
  for (const ShownCall &call : shownCalls(program))
    list.push_back({{"from", nameOf(program, call.from)},
                    {"to", nameOf(program, call.to)},
                    {"how", toString(call.kind)},
                    {"certain", call.isCertain},
                    {"location", place(program.locations[call.location])},
                    {"from_symbol", program.code[call.from].linkName},
                    {"to_symbol", program.code[call.to].linkName}});
  write({{"schema_version", 1},
         {"command", "calls"},
         {"calls", std::move(list)},
         {"skipped", skippedToJson(inspection)}},
        out);
}

//===--- doctor -----------------------------------------------------------===//

static std::string countRoots(const Program &program) {
  std::map<RootKind, size_t> counts;
  for (const Root &root : program.roots)
    if (root.kind != RootKind::StaticInit)
      ++counts[root.kind];
  std::string text;
  for (const auto &[kind, n] : counts)
    text +=
        (text.empty() ? "" : ", ") + std::to_string(n) + " " + toString(kind);
  return text.empty() ? "none" : text;
}

void writeAdvice(const Inspection &inspection, bool color, std::ostream &out) {
  auto paint = [&](const char *code, const std::string &text) {
    return color ? std::string("\033[") + code + "m" + text + "\033[0m" : text;
  };
  out << inspection.units << (inspection.units == 1 ? " unit; " : " units; ")
      << "roots: " << countRoots(inspection.program) << '\n';
  for (const Advice &advice : inspection.advice) {
    const char *code = advice.level == Level::Error     ? "1;31"
                       : advice.level == Level::Warning ? "1;33"
                                                        : "1;34";
    out << '\n'
        << paint(code, toString(advice.level)) << "  "
        << paint("1", printable(advice.problem)) << '\n';
    for (const std::string &example : advice.examples)
      out << "  " << printable(example) << '\n';
    out << paint("2", "  mend: ") << printable(advice.mend) << '\n';
    if (!advice.config.empty())
      out << "  " << printable(advice.config) << '\n';
  }
  if (inspection.advice.empty())
    out << "nothing to mend\n";
}

void writeAdviceJson(const Inspection &inspection, std::ostream &out) {
  Json list = Json::array();
  for (const Advice &advice : inspection.advice)
    list.push_back({{"level", toString(advice.level)},
                    {"problem", advice.problem},
                    {"mend", advice.mend},
                    {"examples", advice.examples},
                    {"config", advice.config.empty() ? Json(nullptr)
                                                     : Json(advice.config)}});
  write({{"schema_version", 1},
         {"command", "doctor"},
         {"units", inspection.units},
         {"advice", std::move(list)},
         {"skipped", skippedToJson(inspection)}},
        out);
}

//===--- presets ----------------------------------------------------------===//

static std::string patternsOf(const std::vector<std::string> &patterns) {
  std::string text;
  for (const std::string &pattern : patterns)
    text += (text.empty() ? "" : ", ") + pattern;
  return text;
}

void writePresets(const std::vector<RootRule> &presets, std::ostream &out) {
  for (const RootRule &rule : presets)
    out << rule.id << "  " << (rule.isImmediate ? "call" : toString(rule.kind))
        << "  " << wordsOf(rule.match) << ' ' << patternsOf(rule.patterns)
        << '\n';
}

void writePresets(const std::vector<FlagRule> &presets, std::ostream &out) {
  for (const FlagRule &rule : presets) {
    if (rule.key == FlagKey::None)
      continue;
    out << rule.id << "  " << keyOf(rule) << "  ";
    if (rule.nameLike.empty())
      out << patternsOf(rule.patterns);
    else
      out << "a name like " << rule.nameLike;
    if (!rule.classLike.empty())
      out << " of a class like " << rule.classLike;
    out << '\n';
  }
}

} // namespace breakpath
