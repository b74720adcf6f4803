#include "reports/text/DiffText.h"

#include <algorithm>
#include <map>
#include <ostream>

namespace breakpath {

namespace {

/// Changes of one rule shown in full, and those listed with a line each.
constexpr size_t shownInFull = 3;
constexpr size_t shownListed = 8;
constexpr size_t symbolsShown = 5;

/// What "2.9.14" -> "2.15.4" says about itself; nothing where that is unclear.
std::optional<Bump> declaredBump(const std::string &before,
                                 const std::string &after) {
  auto numbers = [](const std::string &text) {
    std::vector<unsigned long> result;
    for (size_t i = 0; i < text.size();) {
      if (text[i] < '0' || text[i] > '9')
        break;
      size_t used = 0;
      size_t end = text.find_first_not_of("0123456789", i);
      if (std::min(end, text.size()) - i > 9)
        break;
      result.push_back(std::stoul(text.substr(i), &used));
      i += used + 1; // the dot
    }
    return result;
  };
  std::vector<unsigned long> a = numbers(before), b = numbers(after);
  if (a.empty() || b.empty())
    return std::nullopt;
  a.resize(3);
  b.resize(3);
  if (a == b)
    return std::nullopt;
  // Below 1.0 the second number stands for the first.
  if (a[0] != b[0] || (a[0] == 0 && a[1] != b[1]))
    return Bump::Major;
  return a[1] != b[1] ? Bump::Minor : Bump::Patch;
}

std::string counts(const VersionBump &bump) {
  std::string text;
  auto say = [&](size_t n, const std::string &what) {
    if (n)
      text += (text.empty() ? count(n, "change") : std::to_string(n)) +
              (text.empty() ? (n == 1 ? " breaks " : " break ") : " ") + what;
    if (n)
      text += ", ";
  };
  say(bump.build, "the build");
  say(bump.meaning, "the meaning");
  say(bump.binary, "old binaries");
  if (bump.deprecated)
    text += std::to_string(bump.deprecated) + " newly deprecated, ";
  if (bump.additions)
    text += count(bump.additions, "addition") + ", ";
  if (!text.empty())
    text.resize(text.size() - 2);
  return text;
}

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

std::string shownPlace(const Location &at) {
  return "<" + at.file + ">" + (at.line ? ":" + std::to_string(at.line) : "");
}

} // namespace

const Location &placeOf(const ApiChange &change) {
  return change.newLocation.file.empty() ? change.oldLocation
                                         : change.newLocation;
}

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
  out << style.faint("  in   ") << shownPlace(placeOf(change))
      << (change.newLocation.file.empty() ? " of the old version" : "") << '\n';
}

void writeBump(const Report &report, const Style &style, std::ostream &out) {
  const VersionBump &bump = *report.bump;
  const Dependency &dependency = report.dependencies.front();
  std::optional<Bump> declared =
      declaredBump(dependency.oldVersion, dependency.newVersion);
  bool isTooLow = declared && *declared < bump.smallest;
  std::string word = toString(bump.smallest);
  if (!report.complete && bump.smallest != Bump::Major)
    out << "at least a " << word << " version, and not all could be read";
  else if (report.changes.empty() && report.accepted.empty() && !bump.additions)
    out << "no difference that a client could see: a patch version";
  else
    out << (bump.smallest == Bump::Major
                ? style.colored(Level::Error, "a major version")
                : "a " + word + " version");
  if (isTooLow)
    out << style.colored(Level::Error, std::string(", and its number says ") +
                                           toString(*declared));
  out << '\n';
  if (std::string text = counts(bump); !text.empty())
    out << text << '\n';
  if (!bump.sonames.empty()) {
    out << style.colored(Level::Error, "SONAME") << "  must change:";
    for (const std::string &soname : bump.sonames)
      out << ' ' << soname;
    out << '\n';
  } else if (bump.needsSoname) {
    bool hasChanged = std::any_of(
        report.changes.begin(), report.changes.end(),
        [](auto &entry) { return entry.change.rule == RuleId::SonameChanged; });
    out << (hasChanged ? "SONAME  has changed, as it must\n"
                       : "SONAME  must change, as the binary interface "
                         "breaks\n");
  }
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
          << style.faint(shownPlace(placeOf(change))) << '\n';
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
  for (const LoadEntry &entry : report.loads) {
    const LoadFinding &finding = entry.load;
    if (finding.program != program) {
      program = finding.program;
      out << '\n'
          << style.strong(program) << ", built against the old version\n";
    }
    out << "  " << style.colored(entry.level, toString(entry.level)) << "  "
        << finding.message
        << style.faint(finding.isAtStart ? "  at start"
                                         : "  when it gets there")
        << style.tag(finding.rule) << '\n';
    for (size_t i = 0; i < finding.also.size(); ++i) {
      if (i == symbolsShown && !options.all) {
        out << style.faint("    and " +
                           std::to_string(finding.also.size() - i) +
                           " more symbols\n");
        break;
      }
      out << style.faint("    also through ") << finding.also[i] << '\n';
    }
    for (const Location &use : finding.uses)
      out << style.faint("    used at ") << spot(use) << '\n';
  }
}

} // namespace breakpath
