// Mechanical edits, and the proof that the client compiles with them: each unit
// is parsed once more under the new headers, with all its edits in place.

#include "matchers/Stages.h"
#include "matchers/facts/Names.h"
#include "matchers/judge/ChangeIndex.h"
#include "matchers/rules/Rule.h"

#include "llvm/Support/ThreadPool.h"

#include <algorithm>
#include <cctype>
#include <fstream>
#include <map>
#include <optional>
#include <set>
#include <sstream>

namespace breakpath {

namespace {

/// The client's files, read once; files outside are empty.
class Texts {
public:
  explicit Texts(const ParseContext &context) : context(context) {}

  std::string path(const std::string &file) const {
    return file.starts_with("/") ? file : context.projectRoot + "/" + file;
  }

  const std::string &of(const std::string &file) {
    auto [entry, isNew] = texts.try_emplace(file);
    if (isNew && context.inside.holds(path(file))) {
      std::ifstream in(path(file), std::ios::binary);
      std::ostringstream text;
      text << in.rdbuf();
      entry->second = text.str();
    }
    return entry->second;
  }

  /// Nothing when the file has no such place.
  std::optional<size_t> offset(const Location &at) {
    const std::string &text = of(at.file);
    size_t begin = 0;
    for (unsigned line = 1; line < at.line; ++line) {
      begin = text.find('\n', begin);
      if (begin == std::string::npos)
        return std::nullopt;
      ++begin;
    }
    size_t result = begin + at.column - 1;
    return result < text.size() ? std::optional(result) : std::nullopt;
  }

private:
  const ParseContext &context;
  std::map<std::string, std::string> texts;
};

bool isWord(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) || c == '_';
}

//===--- the edit ---------------------------------------------------------===//

class Editor {
public:
  Editor(Texts &texts, const std::vector<ApiChange> &changes,
         const ApiModel &newModel)
      : texts(texts), newModel(newModel) {
    for (const ApiChange &change : changes)
      byId[change.id] = &change;
  }

  std::optional<Fix> propose(const Impact &impact) {
    if (impact.rule == RuleId::TransitiveIncludeRemoved)
      return includeHeader(impact);
    auto known = byId.find(impact.change);
    if (known == byId.end())
      return std::nullopt;
    const ApiChange &change = *known->second;
    if (change.rule == RuleId::EnumBecameScoped)
      return qualifyEnumerator(impact, change);
    if (change.rule == RuleId::FieldBecameFunction)
      return callAccessor(impact, change);
    const Successor &successor = change.successor;
    if (successor.name.empty())
      return std::nullopt;
    if (change.kind == DeclarationKind::Header)
      return otherHeader(impact, change);
    return successor.isInterchangeable ? rename(impact, change) : std::nullopt;
  }

private:
  // The name as it stands at \p at; nothing when something else does.
  std::optional<size_t> find(const Location &at, const std::string &name) {
    auto offset = texts.offset(at);
    if (!offset)
      return std::nullopt;
    const std::string &text = texts.of(at.file);
    bool isWhole = text.compare(*offset, name.size(), name) == 0 &&
                   (*offset + name.size() >= text.size() ||
                    !isWord(text[*offset + name.size()]));
    return isWhole ? offset : std::nullopt;
  }

  std::optional<Fix> rename(const Impact &impact, const ApiChange &change) {
    std::string was = unqualified(change.name),
                is = unqualified(change.successor.name);
    auto offset = find(impact.location, was);
    if (!offset)
      return std::nullopt;
    size_t begin = *offset;
    bool isMember = impact.kind == UseKind::Member ||
                    change.kind == DeclarationKind::Method ||
                    change.kind == DeclarationKind::Field;
    std::string oldScope = scopeOf(change.name),
                newScope = scopeOf(change.successor.name);
    if (oldScope != newScope && !isMember) {
      // As much of the old scope as is written before the name.
      const std::string &text = texts.of(impact.location.file);
      for (std::string written = oldScope; !written.empty();
           written = written.find("::") == std::string::npos
                         ? ""
                         : written.substr(written.find("::") + 2)) {
        std::string prefix = written + "::";
        if (begin >= prefix.size() &&
            text.compare(begin - prefix.size(), prefix.size(), prefix) == 0 &&
            (begin == prefix.size() ||
             !isWord(text[begin - prefix.size() - 1]))) {
          begin -= prefix.size();
          break;
        }
      }
      if (!newScope.empty())
        is = newScope + "::" + is;
    }
    return Fix{"replace '" +
                   texts.of(impact.location.file)
                       .substr(begin, *offset + was.size() - begin) +
                   "' by '" + is + "'",
               {{impact.location.file, static_cast<unsigned>(begin),
                 static_cast<unsigned>(*offset + was.size() - begin), is}}};
  }

  std::optional<Fix> callAccessor(const Impact &impact,
                                  const ApiChange &change) {
    std::string name = unqualified(change.name);
    auto offset = find(impact.location, name);
    if (!offset)
      return std::nullopt;
    std::string call = name + "()";
    return Fix{"call '" + call + "'",
               {{impact.location.file, static_cast<unsigned>(*offset),
                 static_cast<unsigned>(name.size()), call}}};
  }

  std::optional<Fix> qualifyEnumerator(const Impact &impact,
                                       const ApiChange &change) {
    std::string name = unqualified(impact.symbolName);
    auto offset = find(impact.location, name);
    if (impact.kind != UseKind::Enumerator || !offset)
      return std::nullopt;
    // "lib::Red" is written with the scope of the enumeration.
    const std::string &text = texts.of(impact.location.file);
    bool isQualified = *offset >= 2 && text.compare(*offset - 2, 2, "::") == 0;
    std::string scope = isQualified ? unqualified(change.name) : change.name;
    return Fix{"qualify '" + name + "' with '" + scope + "'",
               {{impact.location.file, static_cast<unsigned>(*offset), 0,
                 scope + "::"}}};
  }

  std::optional<Fix> otherHeader(const Impact &impact,
                                 const ApiChange &change) {
    auto offset = texts.offset(impact.location);
    if (!offset)
      return std::nullopt;
    const std::string &text = texts.of(impact.location.file);
    size_t begin = *offset + 1, end = text.find_first_of(">\"\n", begin);
    if (end == std::string::npos || text[end] == '\n')
      return std::nullopt;
    return Fix{"include <" + change.successor.name + "> instead",
               {{impact.location.file, static_cast<unsigned>(begin),
                 static_cast<unsigned>(end - begin), change.successor.name}}};
  }

  std::optional<Fix> includeHeader(const Impact &impact) {
    std::string header;
    for (const Declaration &decl : newModel.declarations)
      if (decl.qualified == impact.symbolName && !isOfBinary(decl) &&
          decl.kind != DeclarationKind::Namespace)
        header = decl.location.file;
    const std::string &text = texts.of(impact.location.file);
    auto use = texts.offset(impact.location);
    size_t last = use ? text.rfind("\n#include", *use) : std::string::npos;
    if (use && last == std::string::npos && text.starts_with("#include"))
      last = 0;
    size_t end = last == std::string::npos ? last : text.find('\n', last + 1);
    if (header.empty() || end == std::string::npos)
      return std::nullopt;
    return Fix{"include <" + header + ">",
               {{impact.location.file, static_cast<unsigned>(end + 1), 0,
                 "#include <" + header + ">\n"}}};
  }

  Texts &texts;
  const ApiModel &newModel;
  std::map<unsigned, const ApiChange *> byId;
};

//===--- the proof --------------------------------------------------------===//

using Line = std::pair<std::string, unsigned>;

struct Candidate {
  Impact *impact;
  Fix fix;
  std::set<Line> lines;           ///< of its errors
  std::set<std::string> messages; ///< of its errors
  bool isConcerned = false, isRefuted = false;
};

class Prover {
public:
  Prover(const ParseEdited &parse, const std::vector<UnitPair> &units,
         Texts &texts)
      : parse(parse), units(units), texts(texts) {}

  /// Those of \p candidates that the unit refutes.
  std::set<Candidate *> refute(size_t unit,
                               std::vector<Candidate *> candidates) {
    std::set<Candidate *> refuted;
    constexpr int rounds = 3; // a parse each; what is left then is no fix
    for (int round = 0; round < rounds && !candidates.empty(); ++round) {
      std::set<Candidate *> wrong = offenders(unit, candidates);
      if (wrong.empty())
        return refuted;
      refuted.insert(wrong.begin(), wrong.end());
      std::erase_if(candidates, [&](Candidate *c) { return wrong.count(c); });
    }
    refuted.insert(candidates.begin(), candidates.end());
    return refuted;
  }

private:
  // Parses the unit with all edits; whoever has an error on a line of his.
  std::set<Candidate *> offenders(size_t unit,
                                  const std::vector<Candidate *> &candidates) {
    std::set<Edit> edits;
    for (const Candidate *candidate : candidates)
      edits.insert(candidate->fix.edits.begin(), candidate->fix.edits.end());
    std::set<Candidate *> all(candidates.begin(), candidates.end()), wrong;
    std::vector<VirtualSource> edited = apply(edits);
    UnitFacts facts = parse(unit, edited);
    if (!facts.failure.empty())
      return all;
    std::set<std::pair<Line, std::string>> known;
    for (const Diagnostic &error : units[unit].newFacts.errors)
      known.insert({lineOf(error.client), error.message});
    for (const Diagnostic &error : facts.errors) {
      Line line = before(lineOf(error.client), edits);
      bool isKnown = known.count({line, error.message});
      bool isMine = false;
      for (Candidate *candidate : candidates)
        if (candidate->lines.count(line) &&
            (!isKnown || candidate->messages.count(error.message))) {
          wrong.insert(candidate);
          isMine = true;
        }
      if (!isKnown && !isMine)
        return all;
    }
    for (const Use &use : facts.uses)
      if (use.binding.deprecated)
        for (Candidate *candidate : candidates)
          if (candidate->impact->verdict == Verdict::Deprecated &&
              candidate->lines.count(before(lineOf(use.location), edits)))
            wrong.insert(candidate);
    return wrong;
  }

  static Line lineOf(const Location &at) { return {at.file, at.line}; }

  // The line in the file as it was.
  Line before(Line line, const std::set<Edit> &edits) {
    unsigned added = 0;
    for (const Edit &edit : edits) {
      bool addsLine = edit.replacement.ends_with("\n");
      if (edit.file != line.first || !addsLine)
        continue;
      const std::string &text = texts.of(edit.file);
      unsigned at = std::count(text.begin(), text.begin() + edit.offset, '\n');
      if (line.second > at + added + 1) // behind the new line
        ++added;
    }
    line.second -= added;
    return line;
  }

  std::vector<VirtualSource> apply(const std::set<Edit> &edits) {
    std::map<std::string, std::string> result;
    // From the back, so that offsets stay true.
    for (auto edit = edits.rbegin(); edit != edits.rend(); ++edit) {
      auto [text, isNew] = result.try_emplace(edit->file);
      if (isNew)
        text->second = texts.of(edit->file);
      text->second.replace(edit->offset, edit->length, edit->replacement);
    }
    std::vector<VirtualSource> sources;
    for (auto &[file, text] : result)
      sources.push_back({texts.path(file), std::move(text)});
    return sources;
  }

  const ParseEdited &parse;
  const std::vector<UnitPair> &units;
  Texts &texts;
};

std::set<Line> linesOf(const Impact &impact) {
  std::set<Line> lines = {{impact.location.file, impact.location.line}};
  for (const FollowUp &followUp : impact.followUps)
    lines.insert({followUp.location.file, followUp.location.line});
  return lines;
}

std::set<std::string> messagesOf(const Impact &impact) {
  std::set<std::string> messages = {impact.evidence};
  for (const FollowUp &followUp : impact.followUps)
    messages.insert(followUp.message);
  return messages;
}

bool concerns(const UnitPair &unit, const Candidate &candidate) {
  const Location &at = candidate.impact->location;
  auto isHere = [&](const Location &other) {
    return candidate.lines.count({other.file, other.line}) > 0;
  };
  if (candidate.impact->verdict == Verdict::Deprecated)
    return std::any_of(unit.newFacts.uses.begin(), unit.newFacts.uses.end(),
                       [&](const Use &use) { return use.location == at; });
  return std::any_of(unit.newFacts.errors.begin(), unit.newFacts.errors.end(),
                     [&](const Diagnostic &e) { return isHere(e.client); });
}

} // namespace

void fixUses(Judgement &judgement, const ParseContext &context,
             const ParseEdited &parse, const std::vector<UnitPair> &units,
             const std::vector<ApiChange> &changes, const ApiModel &newModel,
             unsigned jobs) {
  Texts texts(context);
  Editor editor(texts, changes, newModel);
  std::vector<Candidate> candidates;
  for (Impact &impact : judgement.impacts)
    if (impact.verdict == Verdict::BreaksBuild ||
        impact.verdict == Verdict::Deprecated)
      if (auto fix = editor.propose(impact))
        candidates.push_back(
            {&impact, std::move(*fix), linesOf(impact), messagesOf(impact)});
  // Texts are read before threads share them.
  for (const Candidate &candidate : candidates)
    for (const Edit &edit : candidate.fix.edits)
      texts.of(edit.file);
  Prover prover(parse, units, texts);
  std::vector<std::set<Candidate *>> refuted(units.size());
  llvm::DefaultThreadPool pool(llvm::hardware_concurrency(jobs));
  for (size_t i = 0; i < units.size(); ++i) {
    std::vector<Candidate *> here;
    for (Candidate &candidate : candidates)
      if (concerns(units[i], candidate)) {
        candidate.isConcerned = true;
        here.push_back(&candidate);
      }
    if (!here.empty())
      pool.async([&, i, here] { refuted[i] = prover.refute(i, here); });
  }
  pool.wait();
  for (const std::set<Candidate *> &some : refuted)
    for (Candidate *candidate : some)
      candidate->isRefuted = true;
  for (Candidate &candidate : candidates)
    if (candidate.isConcerned && !candidate.isRefuted)
      candidate.impact->fix = std::move(candidate.fix);
}

} // namespace breakpath
