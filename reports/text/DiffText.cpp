#include "reports/text/DiffText.h"

#include "reports/Headline.h"
#include "reports/Kinds.h"
#include "reports/Phrases.h"

#include <algorithm>
#include <map>
#include <ostream>

namespace breakpath {

namespace {

/// Changes of one rule shown in full, and those listed with a line each.
constexpr size_t shownInFull = 3;
constexpr size_t shownListed = 8;
constexpr size_t symbolsShown = 5;

void writeTitle(Level level, const std::string &title, RuleId rule,
                const Style &style, std::ostream &out) {
  out << '\n'
      << style.colored(level, toString(level)) << "  " << style.strong(title)
      << style.tag(rule) << '\n';
}

void writeOne(const Report::Change &entry, const Style &style,
              std::ostream &out) {
  const ApiChange &change = entry.change;
  writeTitle(entry.level, change.message, change.rule, style, out);
  out << style.faint("  " + std::string(toString(change.kind)) + " ")
      << change.name << '\n';
  writeOldAndNew(change, style, out);
}

} // namespace

void writeOldAndNew(const ApiChange &change, const Style &style,
                    std::ostream &out) {
  if (change.oldText == change.newText) {
    out << "       " << change.oldText << '\n';
  } else {
    if (!change.oldText.empty())
      out << style.faint("  old  ") << change.oldText << '\n';
    if (!change.newText.empty())
      out << style.faint("  new  ") << change.newText << '\n';
  }
  if (!change.successor.name.empty())
    out << style.faint("  now  ") << "likely " << change.successor.name
        << style.faint(": " + change.successor.evidence) << '\n';
  out << style.faint("  in   ") << headerPlace(placeOf(change))
      << (change.newLocation.file.empty() ? " of the old version" : "") << '\n';
}

void writeBump(const Report &report, const Style &style, std::ostream &out) {
  BumpWords bump = wordsForBump(report);
  out << (bump.isMajor ? style.colored(Level::Error, bump.step) : bump.step);
  if (!bump.tooLow.empty())
    out << style.colored(Level::Error, bump.tooLow);
  out << '\n';
  if (!bump.counts.empty())
    out << bump.counts << '\n';
  if (!bump.soname.empty())
    out << (bump.isSonameStale ? style.colored(Level::Error, "SONAME")
                               : "SONAME")
        << "  " << bump.soname << '\n';
}

void writeChanges(const Report &report, const TextOptions &options,
                  std::ostream &out) {
  Style style{options.color, options.width};
  // In the order of the report: worst first.
  std::vector<std::pair<Level, RuleId>> order;
  std::map<std::pair<Level, RuleId>, std::vector<const Report::Change *>>
      byRule;
  for (const Report::Change &entry : report.changes) {
    std::pair<Level, RuleId> key{entry.level, entry.change.rule};
    auto &list = byRule[key];
    if (list.empty())
      order.push_back(key);
    list.push_back(&entry);
  }
  for (const auto &key : order) {
    const auto &list = byRule[key];
    if (options.all || list.size() <= shownInFull) {
      for (const Report::Change *entry : list)
        writeOne(*entry, style, out);
      continue;
    }
    writeTitle(key.first,
               std::to_string(list.size()) +
                   " times: " + findRule(key.second).title,
               key.second, style, out);
    for (size_t i = 0; i < std::min(list.size(), shownListed); ++i) {
      const ApiChange &change = list[i]->change;
      out << "  " << change.message << style.faint("  ")
          << style.faint(headerPlace(placeOf(change))) << '\n';
    }
    if (list.size() > shownListed)
      out << "  and " << list.size() - shownListed
          << " more; --all lists them\n";
  }
  if (report.internalChanges)
    out << '\n'
        << style.faint("note: ") << count(report.internalChanges, "change")
        << " of internal parts (detail, impl, internal) not told; --all lists "
           "them\n";
}

void writeLoads(const Report &report, const TextOptions &options,
                std::ostream &out) {
  Style style{options.color, options.width};
  std::string program;
  for (const Finding *finding : findingsOf<LoadDetail>(report)) {
    const LoadDetail &load = *finding->as<LoadDetail>();
    if (finding->location.file != program) {
      program = finding->location.file;
      out << '\n'
          << style.strong(program) << ", built against the old version\n";
    }
    out << "  " << style.colored(finding->level, toString(finding->level))
        << "  " << finding->message
        << style.faint(load.isAtStart ? "  at start" : "  when it gets there")
        << style.tag(finding->rule) << '\n';
    for (size_t i = 0; i < load.also.size(); ++i) {
      if (i == symbolsShown && !options.all) {
        out << style.faint("    and " + std::to_string(load.also.size() - i) +
                           " more symbols\n");
        break;
      }
      out << style.faint("    also through ") << load.also[i] << '\n';
    }
    for (const Location &use : load.uses)
      out << style.faint("    used at ") << spot(use) << '\n';
  }
}

} // namespace breakpath
