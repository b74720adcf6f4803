#include "matchers/judge/ErrorCauses.h"
#include "matchers/facts/Names.h"

#include "matchers/judge/ErrorReader.h"
#include "matchers/rules/Rule.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string_view>

namespace breakpath {

// The use itself is accepted, what it yields is not.
static bool changesResult(const ApiChange &change, UseKind kind) {
  return has(change, ChangesResult) ||
         findRule(change.rule).family == Family::Returns ||
         kind == UseKind::Function; // any signature, where its address is taken
}

namespace {

// How long an extent is, to prefer the innermost.
std::pair<unsigned, unsigned> sizeOf(const Extent &extent) {
  unsigned lines = extent.endLine - extent.begin.line;
  return {lines,
          lines ? extent.endColumn : extent.endColumn - extent.begin.column};
}

class CauseFinder {
public:
  CauseFinder(const UnitFacts &oldFacts, const UnitFacts &newFacts,
              const std::vector<Use> &uses, const ChangeIndex &changes)
      : uses(uses), functions(oldFacts.functions), changes(changes),
        reader(oldFacts, newFacts, uses, changes) {
    for (const Use &use : newFacts.uses)
      bound.insert({use.location, use.binding.symbol});
    for (const Use &use : uses)
      lineIndex[{use.location.file, use.location.line}].push_back(&use);
    for (const Use &use : uses)
      if (spreads(use.extent, use) || spreads(use.statement, use))
        spread.push_back(&use);
    for (const auto &[from, to] : oldFacts.headerIncludes)
      includedBy.emplace(from, to);
    for (const Reference &reference : oldFacts.references)
      references[{reference.location.file, reference.location.line}].push_back(
          &reference);
  }

  std::vector<Cause> find(const std::vector<const Diagnostic *> &errors) {
    std::vector<const Diagnostic *> open;
    for (const Diagnostic *error : errors)
      if (!byWords(*error) && !byInclude(*error) && !byInstantiation(*error) &&
          (namesClientCode(*error) || !byUse(*error)))
        open.push_back(error);
    // Only now all roots are known that another error can follow from.
    for (const Diagnostic *error : open)
      if (!byDeclaration(*error, /*exact=*/true) && !byAbstractBase(*error) &&
          !byDeclaration(*error, /*exact=*/false) && !byMissingName(*error) &&
          !byUse(*error) && !byNames(*error) && !byDeclaredType(*error) &&
          !byForeignName(*error) && !byBrokenMacro(*error) &&
          !byCandidate(*error))
        addTo({nullptr, nullptr, RuleId::UnexplainedBreak, error->client, {}},
              *error);
    return std::move(causes);
  }

private:
  using Line = std::pair<std::string, unsigned>;

  // One cause per use; without a use, per place.
  void addTo(Cause cause, const Diagnostic &error) {
    for (Cause &known : causes)
      if (known.location == cause.location && known.use == cause.use &&
          known.change == cause.change) {
        known.errors.push_back(&error);
        return;
      }
    cause.errors = {&error};
    causes.push_back(std::move(cause));
  }

  bool byWords(const Diagnostic &error) {
    std::optional<Cause> cause = reader.read(error);
    if (cause)
      addTo(std::move(*cause), error);
    return cause.has_value();
  }

  // Errors of a header that no code of the client provokes, and headers that
  // are gone.
  bool byInclude(const Diagnostic &error) {
    const Use *include = nullptr;
    for (const Use &use : uses)
      if (use.kind == UseKind::Include &&
          use.location.file == error.client.file &&
          use.location.line == error.client.line)
        include = &use;
    if (error.viaInclude) {
      bool missing = error.kind == ErrorKind::MissingFile;
      addTo({include,
             nullptr,
             missing && !include ? RuleId::HeaderRemovedOrRenamed
             : error.inDependency || error.inClient ||
                     error.kind == ErrorKind::ErrorDirective
                 ? reader.ruleInHeader(error)
                 : RuleId::UnexplainedBreak,
             include ? include->location : error.client,
             {}},
            error);
      return true;
    }
    if (!include || !error.inClient)
      return false;
    addTo({include,
           changes.explain(include->binding.symbol, UseKind::Include),
           RuleId::HeaderRemovedOrRenamed,
           include->location,
           {}},
          error);
    return true;
  }

  // Inside a template of the library: which of its changes is to blame cannot
  // be told from the signature of what the client calls.
  bool byInstantiation(const Diagnostic &error) {
    if (!error.inDependency)
      return false;
    const Use *called = nullptr;
    for (const Use *use : candidates(error.client)) {
      bool here = use->location == error.client ||
                  (use->extent.contains(error.client) &&
                   use->extent.begin.line == error.client.line);
      if (here && isCallable(use->kind) &&
          (!called || sizeOf(use->extent) < sizeOf(called->extent)))
        called = use;
    }
    addTo({called,
           nullptr,
           reader.ruleInTemplate(error),
           called ? called->location : error.client,
           {}},
          error);
    return true;
  }

  static bool isCallable(UseKind kind) {
    return kind == UseKind::Call || kind == UseKind::Construct ||
           kind == UseKind::Operator || kind == UseKind::Conversion ||
           kind == UseKind::Template || kind == UseKind::TypeName ||
           kind == UseKind::Base;
  }

  static bool spreads(const Extent &extent, const Use &use) {
    return extent.begin.line && (extent.begin.line != use.location.line ||
                                 extent.endLine != use.location.line);
  }

  std::vector<const Use *> candidates(const Location &at) const {
    std::vector<const Use *> result;
    if (auto line = lineIndex.find({at.file, at.line}); line != lineIndex.end())
      result = line->second;
    for (const Use *use : spread)
      if (use->location.line != at.line &&
          (use->extent.contains(at) || use->statement.contains(at)))
        result.push_back(use);
    return result;
  }

  static bool mentions(const Diagnostic &error, const std::string &name) {
    return std::find(error.names.begin(), error.names.end(), name) !=
           error.names.end();
  }

  // How well a changed use explains an error; below 4 it does not.
  int score(const Diagnostic &error, const Use &use,
            const ApiChange &change) const {
    int points = 0;
    if (use.location == error.client)
      points += 8;
    else if (use.extent.contains(error.client))
      points += 6;
    else if (use.statement.contains(error.client))
      points += changesResult(change, use.kind) ? 4 : 2;
    else
      points += 1;
    if (mentions(error, unqualified(use.binding.name)))
      points += 5;
    for (const Note &note : error.notes)
      if (note.inDependency && change.newLocation.line &&
          note.location.file == change.newLocation.file &&
          note.location.line == change.newLocation.line)
        points += 6;
    if (!bound.count({use.location, use.binding.symbol}))
      points += 3;
    if (!breaksBuild(change) && !changesResult(change, use.kind))
      points -= 4;
    return points;
  }

  static bool breaksBuild(const ApiChange &change) {
    return breaks(change, BreaksBuild);
  }

  // A header that went away takes its names with it, those of the headers it
  // included among them.
  Cause *goneHeaderOf(const Use &use) {
    const Declaration *decl = changes.oldDeclaration(use.binding.symbol);
    if (!decl)
      return nullptr;
    for (Cause &cause : causes)
      if (cause.rule == RuleId::HeaderRemovedOrRenamed && cause.use &&
          reaches(cause.use->binding.symbol.substr(7), decl->location.file))
        return &cause;
    return nullptr;
  }

  bool reaches(const std::string &from, const std::string &to) const {
    std::vector<std::string> open = {from};
    std::set<std::string> seen = {from};
    while (!open.empty()) {
      std::string header = std::move(open.back());
      open.pop_back();
      if (header == to)
        return true;
      auto [at, end] = includedBy.equal_range(header);
      for (; at != end; ++at)
        if (seen.insert(at->second).second)
          open.push_back(at->second);
    }
    return false;
  }

  static bool isAboutResult(const ApiChange &change) {
    return findRule(change.rule).family == Family::Returns;
  }

  // Among the arguments of a call, where its result cannot be the matter.
  static bool isBehind(const Location &at, const Use &use) {
    return at.file == use.location.file &&
           std::tie(at.line, at.column) >
               std::tie(use.location.line, use.endColumn) &&
           use.extent.contains(at);
  }

  bool byUse(const Diagnostic &error) {
    const Use *best = nullptr;
    const ApiChange *bestChange = nullptr;
    int bestScore = 3;
    for (const Use *use : candidates(error.client)) {
      if (use->kind == UseKind::Include)
        continue;
      const ApiChange *change = changes.explain(use->binding.symbol, use->kind);
      if (const ApiChange *overload = ambiguity(error, *use))
        change = overload;
      if (!change || (isAboutResult(*change) && isBehind(error.client, *use)))
        continue;
      int points = score(error, *use, *change);
      bool better =
          points > bestScore || (points == bestScore && best &&
                                 sizeOf(use->extent) < sizeOf(best->extent));
      if (!better)
        continue;
      best = use;
      bestChange = change;
      bestScore = points;
    }
    if (!best)
      return false;
    if (Cause *header = goneHeaderOf(*best)) {
      header->errors.push_back(&error);
      return true;
    }
    bool ambiguous = ambiguity(error, *best) == bestChange;
    addTo({best,
           bestChange,
           ambiguous ? RuleId::OverloadAddedAmbiguous : bestChange->rule,
           best->location,
           {}},
          error);
    return true;
  }

  static bool missesDeclaration(const Diagnostic &error) {
    return missesName(error.kind) || error.kind == ErrorKind::IncompleteType;
  }

  // The error misses a name of the client's own, right where it stands: it
  // follows from whatever broke the declaration of that name.
  bool namesClientCode(const Diagnostic &error) const {
    if (!missesDeclaration(error))
      return false;
    auto line = references.find({error.client.file, error.client.line});
    if (line == references.end())
      return false;
    return std::any_of(line->second.begin(), line->second.end(),
                       [&](const Reference *reference) {
                         return reference->location == error.client &&
                                reference->declaration.begin.line &&
                                mentions(error, unqualified(reference->name));
                       });
  }

  const ApiChange *ambiguity(const Diagnostic &error, const Use &use) const {
    if (!isAmbiguous(error.kind))
      return nullptr;
    return changes.byRule(RuleId::OverloadAddedBetterMatch, use.binding.name);
  }

  //--- errors that follow from a declaration which broke -------------------//

  Cause *rootWithin(const Extent &declaration, std::set<Extent> &visited) {
    if (declaration.begin.line == 0 || !visited.insert(declaration).second ||
        visited.size() > 200)
      return nullptr;
    for (Cause &cause : causes) {
      if (declaration.contains(cause.location))
        return &cause;
      for (const Diagnostic *error : cause.errors)
        if (declaration.contains(error->client))
          return &cause;
    }
    for (unsigned line = declaration.begin.line; line <= declaration.endLine;
         ++line) {
      auto named = references.find({declaration.begin.file, line});
      if (named == references.end())
        continue;
      for (const Reference *reference : named->second)
        if (declaration.contains(reference->location))
          if (Cause *root = rootWithin(reference->declaration, visited))
            return root;
    }
    return nullptr;
  }

  bool byDeclaration(const Diagnostic &error, bool exact) {
    auto line = references.find({error.client.file, error.client.line});
    if (line == references.end())
      return false;
    for (const Reference *reference : line->second) {
      if (exact && reference->location != error.client)
        continue;
      std::set<Extent> visited;
      Cause *root = rootWithin(reference->declaration, visited);
      if (!root)
        continue;
      root->errors.push_back(&error);
      return true;
    }
    return false;
  }

  //--- errors that speak of something the line does not name ---------------//

  bool byAbstractBase(const Diagnostic &error) {
    if (error.kind != ErrorKind::AbstractClass)
      return false;
    auto line = references.find({error.client.file, error.client.line});
    if (line == references.end())
      return false;
    for (const Reference *reference : line->second)
      for (const Use &use : uses)
        if (use.kind == UseKind::Base &&
            reference->declaration.contains(use.location))
          if (const ApiChange *change =
                  changes.makesAbstract(use.binding.symbol)) {
            addTo({nullptr, change, change->rule, error.client, {}}, error);
            return true;
          }
    return false;
  }

  bool isMember(const Declaration &decl) const {
    const Declaration *parent = changes.newDeclaration(decl.parent);
    return parent && parent->kind == DeclarationKind::Record;
  }

  // What the line names was declared with something that changed.
  bool byDeclaredType(const Diagnostic &error) {
    const ApiChange *best = nullptr;
    auto line = references.find({error.client.file, error.client.line});
    if (line == references.end())
      return false;
    for (const Reference *reference : line->second)
      for (const Use &use : uses)
        if (reference->declaration.contains(use.location))
          if (const ApiChange *change =
                  changes.explain(use.binding.symbol, use.kind);
              change &&
              (!best || (!breaksBuild(*best) && breaksBuild(*change))))
            best = change;
    if (best)
      addTo({nullptr, best, best->rule, error.client, {}}, error);
    return best;
  }

  // The name is still declared somewhere, but not for this unit.
  bool byMissingName(const Diagnostic &error) {
    const Use *best = nullptr;
    for (const Use *use : candidates(error.client))
      if (use->location.line == error.client.line &&
          mentions(error, unqualified(use->binding.name)) &&
          !bound.count({use->location, use->binding.symbol}) &&
          (!best || use->location == error.client))
        best = use;
    const Declaration *decl =
        best ? changes.newDeclaration(best->binding.symbol) : nullptr;
    if (!missesDeclaration(error) || !decl || isMember(*decl))
      return false;
    if (Cause *header = goneHeaderOf(*best)) {
      header->errors.push_back(&error);
      return true;
    }
    addTo({best, nullptr, RuleId::TransitiveIncludeRemoved, best->location, {}},
          error);
    return true;
  }

  // A name of a third party that came in through a header of the dependency.
  bool byForeignName(const Diagnostic &error) {
    bool undeclared = error.kind == ErrorKind::UndeclaredName ||
                      error.kind == ErrorKind::UndeclaredFunction ||
                      error.kind == ErrorKind::UnknownType;
    if (!undeclared || error.names.size() != 1 || !error.inClient)
      return false;
    addTo(
        {nullptr, nullptr, RuleId::TransitiveIncludeRemoved, error.client, {}},
        error);
    return true;
  }

  static bool isAboutMacro(RuleId rule) {
    static constexpr RuleId rules[] = {
        RuleId::MacroBecameFunction, RuleId::MacroArityOrKindChanged,
        RuleId::MacroRemoved, RuleId::MacroValueChanged,
        RuleId::MacroAddedCollidesWithClient};
    return std::find(std::begin(rules), std::end(rules), rule) !=
           std::end(rules);
  }

  // A macro that is gone leaves code that parses as something else, up to the
  // end of the function.
  bool byBrokenMacro(const Diagnostic &error) {
    Cause *nearest = nullptr;
    for (Cause &cause : causes)
      if (isAboutMacro(cause.rule) && cause.location < error.client &&
          sameFunction(cause.location, error))
        nearest = &cause;
    if (!nearest)
      return false;
    nearest->errors.push_back(&error);
    return true;
  }

  bool sameFunction(const Location &at, const Diagnostic &error) const {
    return std::any_of(
        functions.begin(), functions.end(), [&](const FunctionFact &fact) {
          return fact.extent.contains(at) && fact.extent.contains(error.client);
        });
  }

  // A function of the dependency that nothing named came in by its arguments.
  bool byCandidate(const Diagnostic &error) {
    bool isOurs =
        std::any_of(error.notes.begin(), error.notes.end(),
                    [](const Note &note) { return note.inDependency; });
    if (!isOurs || !isAmbiguous(error.kind))
      return false;
    addTo({nullptr, nullptr, RuleId::OverloadAddedAmbiguous, error.client, {}},
          error);
    return true;
  }

  bool byNames(const Diagnostic &error) {
    const ApiChange *change = changes.byNames(error.names);
    if (!change)
      return false;
    addTo({nullptr, change, change->rule, error.client, {}}, error);
    return true;
  }

  const std::vector<Use> &uses;
  const std::vector<FunctionFact> &functions;
  const ChangeIndex &changes;
  ErrorReader reader;
  std::set<std::pair<Location, std::string>> bound;
  std::map<Line, std::vector<const Use *>> lineIndex;
  std::vector<const Use *> spread;
  std::multimap<std::string, std::string> includedBy;
  std::map<Line, std::vector<const Reference *>> references;
  std::vector<Cause> causes;
};

} // namespace

std::vector<Cause> findCauses(const std::vector<const Diagnostic *> &errors,
                              const UnitFacts &oldFacts,
                              const UnitFacts &newFacts,
                              const std::vector<Use> &uses,
                              const ChangeIndex &changes) {
  if (errors.empty())
    return {};
  return CauseFinder(oldFacts, newFacts, uses, changes).find(errors);
}

} // namespace breakpath
