// What a flag gates in one place and not in another is either its feature's, or
// something that everybody calls. A feature's code has its name; a logger does
// not, and is gated by other flags as well.

#include "matchers/flags/FlagOwners.h"

#include "matchers/facts/Patterns.h"

#include "llvm/ADT/StringRef.h"

#include <algorithm>
#include <cmath>
#include <set>

using llvm::StringRef;

namespace breakpath {

//===--- said -------------------------------------------------------------===//

static bool isCode(const CodeFact &code) {
  return code.kind == CodeKind::Function || code.kind == CodeKind::Lambda;
}

FlagOwner configuredCode(const Program &program, const FlagSettings &settings,
                         const FlagGroup &group) {
  FlagOwner owner;
  for (const FeatureCode &feature : settings.features) {
    if (feature.flag != group.name &&
        std::find(group.names.begin(), group.names.end(), feature.flag) ==
            group.names.end())
      continue;
    for (const std::string &pattern : feature.code) {
      StringRef file(pattern);
      bool isFile = file.consume_front("file:"), isMatched = false;
      for (unsigned i = 1; i < program.code.size(); ++i) {
        const CodeFact &code = program.code[i];
        if (!isCode(code) || (isFile && !code.isDefined))
          continue;
        if (isFile ? matchesPath(file, code.location.file)
                   : matchesName(pattern, code.name)) {
          isMatched = true;
          owner.code.try_emplace(i, "configured as " + pattern);
        }
      }
      if (!isMatched)
        owner.unmatched.push_back(pattern);
    }
  }
  for (auto [code, flag] : program.gates.owned) {
    const std::string &name = program.gates.table.flags[flag].name;
    if (name == group.name || std::find(group.names.begin(), group.names.end(),
                                        name) != group.names.end())
      owner.code.try_emplace(code, "annotated where it is declared");
  }
  return owner;
}

//===--- guessed ----------------------------------------------------------===//

std::vector<bool> closedEdges(const Program &program, const FlagWorld &on,
                              const FlagWorld &off) {
  std::vector<bool> closed(program.edges.size());
  for (const Transition &step : on.transitions())
    closed[step.edge] = true;
  for (const Transition &step : off.transitions())
    closed[step.edge] = false;
  return closed;
}

// "codes" and "code" are one word, and so are "enabled" and "enable".
static std::string stem(std::string word) {
  for (StringRef ending : {"ies", "ing", "ed", "es", "s"})
    if (word.size() > ending.size() + 3 && StringRef(word).ends_with(ending)) {
      word.resize(word.size() - ending.size());
      break;
    }
  if (word.size() > 4 && word.back() == 'e')
    word.pop_back();
  return word;
}

// Words that say that it is a flag, not which.
static bool isCommon(const std::string &word) {
  static const std::set<std::string> common = {
      "enabl", "enable",     "disabl", "disable", "feature", "featur",
      "flag",  "flags",      "use",    "new",     "is",      "has",
      "allow", "experiment", "exp",    "beta",    "v",       "on",
      "off",   "with",       "the",    "for",     "and",     "in",
      "of",    "rollout",    "gate",   "toggl",   "toggle",  "support",
      "get",   "set",        "run",    "do",      "to"};
  return word.size() < 2 || common.contains(word);
}

static std::set<std::string> stems(const std::string &name) {
  std::set<std::string> result;
  for (const std::string &word : wordsOf(name))
    if (std::string root = stem(word); !isCommon(root))
      result.insert(root);
  return result;
}

// The last parts of a qualified name: function and class. A namespace is shared
// by too much.
static std::set<std::string> stemsOfCode(const CodeFact &code) {
  auto [outer, last] = StringRef(code.name).rsplit("::");
  std::set<std::string> result = stems(last.empty() ? outer.str() : last.str());
  if (!last.empty())
    result.merge(stems(outer.rsplit("::").second.empty()
                           ? outer.str()
                           : outer.rsplit("::").second.str()));
  return result;
}

// It tells or counts something, whoever asks.
static bool isUtility(const CodeFact &code) {
  static const std::set<std::string> first = {
      "get",   "is",    "has",   "to",    "size",  "name",   "ref",
      "unref", "log",   "trace", "debug", "print", "dump",   "str",
      "empty", "begin", "end",   "find",  "count", "assert", "check"};
  std::vector<std::string> words = wordsOf(code.name);
  return words.empty() || first.contains(words.front()) ||
         words.back() == "string";
}

namespace {

/// Calls of one function.
struct Calls {
  std::set<unsigned> gated, open; ///< edges
  std::set<std::string> files;
};

class Inference {
public:
  Inference(const GateIndex &index, const FlagGroup &group, const FlagWorld &on,
            const FlagWorld &off, const std::vector<unsigned> &gatedBy)
      : program(index.program), group(group), on(on), off(off),
        gatedBy(gatedBy) {}

  FlagOwner run() {
    FlagOwner owner;
    owner.isInferred = true;
    countCalls();
    std::set<std::string> words = stems(group.name);
    for (auto &[code, list] : calls)
      if (!list.gated.empty() && !list.open.empty())
        judge(code, list, words, owner);
    return owner;
  }

private:
  void countCalls() {
    std::vector<bool> closed = closedEdges(program, on, off);
    std::vector<bool> isGated(program.code.size());
    for (size_t e = 0; e < closed.size(); ++e)
      if (closed[e])
        isGated[program.edges[e].to] = true;
    for (const Transition &step : on.transitions()) {
      const ProgramEdge &edge = program.edges[step.edge];
      unsigned from = on.states()[step.from].code;
      if (!isGated[edge.to] || edge.kind == CallKind::Uses ||
          !isCandidate(edge.to))
        continue;
      Calls &list = calls[edge.to];
      (closed[step.edge] ? list.gated : list.open).insert(step.edge);
      list.files.insert(program.code[from].location.file);
    }
  }

  // A function of the client that does something of its own.
  bool isCandidate(unsigned number) const {
    const CodeFact &code = program.code[number];
    size_t at = code.name.rfind("::");
    StringRef name =
        StringRef(code.name).substr(at == std::string::npos ? 0 : at + 2);
    StringRef outer = at == std::string::npos
                          ? StringRef()
                          : StringRef(code.name).take_front(at);
    if (size_t last = outer.rfind("::"); last != StringRef::npos)
      outer = outer.drop_front(last + 2);
    return code.kind == CodeKind::Function && !isUtility(code) &&
           !name.starts_with("~") && !name.starts_with("operator") &&
           name != outer && name != "(closure)" && code.location.valid();
  }

  void judge(unsigned code, const Calls &list,
             const std::set<std::string> &words, FlagOwner &owner) {
    std::set<std::string> own = stemsOfCode(program.code[code]);
    std::string shared;
    size_t matched = 0;
    std::set<std::string> seen;
    for (const std::string &word : wordsOf(group.name)) {
      std::string root = stem(word);
      if (!words.contains(root) || !own.contains(root) ||
          !seen.insert(root).second)
        continue;
      ++matched;
      shared += (shared.empty() ? "" : ", ") + word;
    }
    double affinity = words.empty() ? 0 : double(matched) / words.size();
    double gated = list.gated.size(), all = gated + list.open.size();
    double share = gated / all;
    bool isGeneric = gatedBy[code] > 1 || list.files.size() > 6;
    double score = 3 * affinity + 2 * share + 1 / (1 + std::log2(all)) -
                   (isGeneric ? 3 : 0);
    // Names agree, or nearly all callers do.
    bool agrees = gated >= 4 && share >= 0.8 && !isGeneric;
    bool isNamed = affinity >= 0.5 && share >= 0.3 && score > 0.8;
    if (!isNamed && !agrees)
      return;
    std::string reason =
        "inferred: " + std::to_string(list.gated.size()) + " of " +
        std::to_string(list.gated.size() + list.open.size()) + " calls of it " +
        (list.gated.size() == 1 ? "is" : "are") + " gated";
    if (matched)
      reason += ", and its name shares \"" + shared + "\" with the flag";
    owner.code[code] = reason;
    owner.scores[code] = score;
  }

  const Program &program;
  const FlagGroup &group;
  const FlagWorld &on, &off;
  const std::vector<unsigned> &gatedBy;
  std::map<unsigned, Calls> calls;
};

} // namespace

FlagOwner inferredCode(const GateIndex &index, const FlagGroup &group,
                       const FlagWorld &on, const FlagWorld &off,
                       const std::vector<unsigned> &gatedBy) {
  return Inference(index, group, on, off, gatedBy).run();
}

} // namespace breakpath
