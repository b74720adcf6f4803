/// What is in the JSON of a report: one list of fields for each struct, which
/// the writer and the reader share. Keys and meanings are a contract: they may
/// be added to, they do not change.
///
///     f("line", at.line)          a field
///     f.orNull("until", until)    null stands for none
///     f.derived("end_line", ...)  written, and nobody needs to read it
///     f.inside("units", ...)      an object of its own
///     f.each("accepted", ...)     a list, told in another way than elsewhere
///     f.has("bump", isThere)      whether what follows is there
#pragma once

#include "reports/Kinds.h"
#include "reports/Phrases.h"
#include "reports/Report.h"

#include <algorithm>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace breakpath {

/// Calls the list of fields of \p value.
template <typename F, typename T> void allFields(F &f, T &value) {
  fields(f, value, static_cast<std::remove_const_t<T> *>(nullptr));
}

//===--- places -----------------------------------------------------------===//

template <typename F, typename T> void fields(F &f, T &at, Location *) {
  f("file", at.file);
  f("line", at.line);
  f("column", at.column);
}

template <typename F, typename T> void fields(F &f, T &function, Function *) {
  f("name", function.name);
  f("file", function.file);
  f("line", function.line);
}

template <typename F, typename T> void fields(F &f, T &item, FollowUp *) {
  allFields(f, item.location);
  f("message", item.message);
}

template <typename F, typename T> void fields(F &f, T &place, FlagPlace *) {
  allFields(f, place.location);
  f.orNull("function", place.function);
}

//===--- who gets there ---------------------------------------------------===//

template <typename F, typename T> void fields(F &f, T &root, Root *) {
  f("kind", root.kind);
  f("name", root.name);
  f("location", root.location);
  f.orNull("schedule", root.schedule);
}

template <typename F, typename T> void fields(F &f, T &step, Step *) {
  f("name", step.name);
  f("location", step.location);
  // The last step to a place is there, and runs nothing further.
  if (!f.has("how", !f.isLastStep))
    return;
  f("how", step.how);
  f.orNull("via", step.via);
  f("certain", step.isCertain);
}

template <typename F, typename T> void fields(F &f, T &reached, ReachedFrom *) {
  f("kind", reached.root.kind);
  f("name", reached.root.name);
  f("location", reached.root.location);
  f.orNull("registered_at", reached.root.registered);
  f.orNull("schedule", reached.root.schedule);
  f("rule", reached.root.rule);
  f("inferred", reached.root.isInferred);
  f("certain", reached.isCertain);
  f.path("path", reached.path);
}

template <typename F, typename T> void rootFields(F &f, T &reach) {
  f("runs", reach.isCode);
  f("reached_from", reach.roots);
  f("reached_from_count", reach.rootCount);
  f("uncalled", reach.uncalled);
}

template <typename F, typename T> void testFields(F &f, T &reach) {
  f("tested_by", reach.tests);
  f("tested_by_count", reach.testCount);
  f.orNull("coverage", reach.ran);
  f("covered_by", reach.ranBy);
}

//===--- findings ---------------------------------------------------------===//

template <typename F, typename T> void fields(F &f, T &edit, Edit *) {
  f("file", edit.file);
  f("offset", edit.offset);
  f("length", edit.length);
  f("replacement", edit.replacement);
}

template <typename F, typename T> void fixField(F &f, T &finding) {
  if (!f.isNull("fix", !finding.fix))
    f.inside("fix", [&](auto &fix) {
      if constexpr (F::reads)
        finding.fix.emplace();
      fix("description", finding.fix->description);
      fix("edits", finding.fix->edits);
      if (fix.has("patch", true))
        fix.orNull("patch", finding.patch);
    });
}

template <typename F, typename T> void locationField(F &f, T &finding) {
  f.inside("location", [&](auto &location) {
    allFields(location, finding.location);
    location.derived("end_line", finding.location.line);
    unsigned end = std::max(finding.endColumn, finding.location.column);
    location("end_column", end);
    if constexpr (F::reads)
      finding.endColumn = end > finding.location.column ? end : 0;
  });
}

template <typename F, typename T> void gradeFields(F &f, T &finding) {
  f("level", finding.level);
  f("confidence", finding.confidence);
  f("message", finding.message);
}

template <typename F, typename T, typename D>
void detailFields(F &f, T &finding, D &use, UseDetail *) {
  f.orNull("change", finding.change);
  f("verdict", use.verdict);
  f("breaks_binary", use.breaksBinary);
  gradeFields(f, finding);
  f("symbol", finding.symbol);
  f("use", use.use);
  locationField(f, finding);
  f.orNull("function", finding.function);
  f.orNull("excerpt", finding.excerpt);
  f("evidence", finding.evidence);
  f("compiled", use.isCompiled);
  f("instantiated_from", use.instantiatedFrom);
  rootFields(f, finding.reach);
  f("related", use.related);
  f("follow_ups", use.followUps);
  testFields(f, finding.reach);
  f("gated_by", finding.gatedBy);
  f("in_change", finding.isInChange);
  fixField(f, finding);
}

template <typename F, typename T, typename D>
void detailFields(F &f, T &finding, D &flag, FlagDetail *) {
  f("verdict", flag.verdict);
  gradeFields(f, finding);
  f("flag", flag.flag);
  f("symbol", finding.symbol);
  locationField(f, finding);
  f.orNull("function", finding.function);
  f.orNull("excerpt", finding.excerpt);
  f("evidence", finding.evidence);
  f("inferred", flag.isInferred);
  rootFields(f, finding.reach);
  f("path", flag.path);
  testFields(f, finding.reach);
  f("also", flag.also);
  f("gated_at", flag.gatedAt);
  f("checked_at", flag.checks);
  f("unread_checks", flag.unread);
  f("hint", finding.hint);
  f("in_change", finding.isInChange);
  fixField(f, finding);
}

template <typename F, typename T, typename D>
void detailFields(F &f, T &finding, D &load, LoadDetail *) {
  f.orNull("change", finding.change);
  f.derived("verdict", verdictOf(finding));
  f("problem", load.problem);
  gradeFields(f, finding);
  f("program", finding.location.file);
  f("symbol", finding.symbol);
  f("link_name", load.linkName);
  std::string when = load.isAtStart ? "start" : "use";
  f("when", when);
  if constexpr (F::reads)
    load.isAtStart = when == "start";
  f("also", load.also);
  f("uses", load.uses);
}

// It stands among the changes.
template <typename F, typename T, typename D>
void detailFields(F &, T &, D &, ChangeDetail *) {}

template <typename F, typename T, typename D>
void detailFields(F &f, T &finding, D &, SuppressionDetail *) {
  gradeFields(f, finding);
  locationField(f, finding);
  f.orNull("excerpt", finding.excerpt);
}

template <typename F, typename T> void fields(F &f, T &finding, Finding *) {
  f.kind("kind", finding);
  f("rule", finding.rule);
  std::visit(
      [&]<typename D>(D &detail) {
        detailFields(f, finding, detail,
                     static_cast<std::remove_const_t<D> *>(nullptr));
      },
      finding.detail);
  f("fingerprint", finding.fingerprint);
}

template <typename F, typename T> void verdictField(F &f, T &finding) {
  std::visit(
      [&](auto &detail) {
        if constexpr (requires { detail.verdict; })
          f("verdict", detail.verdict);
        else
          f.derived("verdict", verdictOf(finding));
      },
      finding.detail);
}

/// What is accepted is told in short: who wants all of it runs without.
template <typename F, typename T> void acceptedFields(F &f, T &finding) {
  f.kind("kind", finding);
  f("rule", finding.rule);
  verdictField(f, finding);
  gradeFields(f, finding);
  f("symbol", finding.symbol);
  locationField(f, finding);
  f.orNull("function", finding.function);
  f("fingerprint", finding.fingerprint);
  if constexpr (F::reads)
    finding.accepted.emplace();
  f("accepted_by", finding.accepted->by);
  f.orNull("accepted_at", finding.accepted->at);
  f("reason", finding.accepted->reason);
  f.orNull("until", finding.accepted->until);
}

//===--- the library ------------------------------------------------------===//

template <typename F, typename T> void fields(F &f, T &library, Dependency *) {
  f("name", library.name);
  f("old", library.oldVersion);
  f("new", library.newVersion);
}

template <typename F, typename T> void fields(F &f, T &successor, Successor *) {
  f("name", successor.name);
  f("kind", successor.kind);
  f("header", successor.header);
  f("evidence", successor.evidence);
}

inline std::vector<std::string> breaksOf(const ApiChange &change) {
  std::vector<std::string> words;
  for (auto [bit, word] : {std::pair(BreaksBuild, "build"),
                           {BreaksMeaning, "meaning"},
                           {BreaksBinary, "binary"}})
    if (breaks(change, bit))
      words.push_back(word);
  return words;
}

template <typename F, typename T>
void fields(F &f, T &entry, Report::Change *) {
  auto &change = entry.change;
  f("id", change.id);
  f("rule", change.rule);
  f.derived("breaks", breaksOf(change));
  f("level", entry.level);
  f("message", change.message);
  f("symbol", change.name);
  f("kind", change.kind);
  f.orNull("old", change.oldText);
  f.orNull("new", change.newText);
  Location at = placeOf(change);
  std::string version = change.newLocation.file.empty() ? "old" : "new";
  f("location", at);
  f("in_version", version);
  if constexpr (F::reads)
    (version == "new" ? change.newLocation : change.oldLocation) = at;
  f("internal", change.isInternal);
  f.orNull("successor", change.successor);
  f("uses", entry.uses);
  f("fingerprint", entry.fingerprint);
}

template <typename F, typename T> void fields(F &f, T &bump, VersionBump *) {
  f("smallest", bump.smallest);
  f("needs_soname", bump.needsSoname);
  f("stale_sonames", bump.sonames);
  f("breaks_build", bump.build);
  f("changes_meaning", bump.meaning);
  f("breaks_binary", bump.binary);
  f("deprecated", bump.deprecated);
  f("additions", bump.additions);
}

//===--- flags ------------------------------------------------------------===//

template <typename F, typename T> void fields(F &f, T &site, FlagCheckSite *) {
  allFields(f, site.location);
  f.orNull("function", site.function);
  f("with", site.with);
  f.orNull("default", site.fallback);
}

template <typename F, typename T> void fields(F &f, T &flag, FlagSummary *) {
  f("name", flag.name);
  f("aliases", flag.aliases);
  f("checks", flag.checks);
  f("gates", flag.gates);
  f("gates_count", flag.gateCount);
  f("unmatched", flag.unmatched);
  f("configured", flag.isConfigured);
}

template <typename F, typename T> void fields(F &f, T &one, KillSwitch *) {
  f("flag", one.flag);
  f("stops", one.stops);
  f("broken", one.all);
  f("escapes", one.escapes);
}

//===--- the report -------------------------------------------------------===//

template <typename F, typename T> void fields(F &f, T &report, Report *) {
  f("command", report.command);
  f("complete", report.complete);
  f("decided", report.isDecided);
  f.inside("units", [&](auto &units) {
    units("total", report.units.total);
    units("analyzed", report.units.analyzed);
    units("using_dependency", report.units.usingDependency);
  });
  f("dependencies", report.dependencies);
  f("changes", report.changes);
  f.findings("findings", report);
  f.each("accepted", report.accepted, [](auto &accepted, auto &finding) {
    acceptedFields(accepted, finding);
  });
  f("new_only", report.isNewOnly);
  f("flags", report.flags);
  f("kill_switches", report.switches);
  f.inside("uses", [&](auto &uses) {
    uses("unaffected", report.unaffected);
    uses("not_rebound", report.notRebound);
  });
  f.each("skipped", report.skipped, [](auto &skipped, auto &each) {
    skipped("file", each.first);
    skipped("reason", each.second);
  });
  f("notes", report.notes);
  if (!f.has("bump", report.bump.has_value()))
    return;
  if constexpr (F::reads)
    report.bump.emplace();
  f("bump", *report.bump);
  f("internal_changes", report.internalChanges);
}

//===--- for both directions ----------------------------------------------===//

template <typename T>
concept HasFields =
    requires(int &f, T &value) { fields(f, value, static_cast<T *>(nullptr)); };

/// The word of \p ran in JSON; none where nobody knows.
inline const char *toString(Ran ran) {
  constexpr const char *words[] = {"", "not-run", "ran"};
  return words[static_cast<unsigned>(ran)];
}

inline bool isNone(const std::string &text) { return text.empty(); }
inline bool isNone(unsigned number) { return number == 0; }
inline bool isNone(Ran ran) { return ran == Ran::Unknown; }
inline bool isNone(const Location &at) { return !at.valid(); }
inline bool isNone(const Function &function) { return function.name.empty(); }
inline bool isNone(const Successor &one) { return one.name.empty(); }

} // namespace breakpath
