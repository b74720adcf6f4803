#include "matchers/judge/ErrorReader.h"
#include "matchers/facts/Names.h"

#include "matchers/facts/SortedFacts.h"
#include "matchers/judge/CompareBindings.h"
#include "matchers/rules/Rule.h"

#include <algorithm>
#include <string_view>

namespace breakpath {

// What the message is about, as people read it.
static std::string subjectOf(const Diagnostic &error) {
  return error.arguments.empty() ? "" : error.arguments.front().text;
}

// The declaration that a candidate of a lookup is.
static std::string declaredBy(const Note &note) {
  return note.arguments.empty() ? "" : note.arguments.front().qualified;
}

static bool contains(const std::vector<std::string> &list,
                     const std::string &item) {
  return std::find(list.begin(), list.end(), item) != list.end();
}

static const Note *noteIn(const Diagnostic &error, bool client) {
  for (const Note &note : error.notes)
    if ((client ? note.inClient : note.inDependency) &&
        note.kind != NoteKind::Instantiation)
      return &note;
  return nullptr;
}

static bool onLine(const Location &a, const Location &b) {
  return a.file == b.file && a.line == b.line;
}

bool isLeaked(const std::string &header, const UnitFacts &before,
              const ChangeIndex &changes) {
  return changes.oldDeclaration("header:" + header) &&
         !contains(before.dependencyHeaders, header);
}

bool isOpened(const std::string &space, const UnitFacts &before,
              const UnitFacts &after) {
  return contains(after.openNamespaces, space) &&
         !contains(before.openNamespaces, space);
}

bool isCollision(const Use &use, const UnitFacts &before) {
  if (use.kind != UseKind::Macro || use.binding.signature.empty() ||
      use.inDependencyMacro)
    return false;
  auto here = at(before.uses, use.location);
  bool wasUse = std::any_of(here.begin(), here.end(), [&](const Use &was) {
    return unqualified(was.binding.name) == use.binding.name;
  });
  bool wasLeftOut =
      std::any_of(before.inactive.begin(), before.inactive.end(),
                  [&](const Extent &e) { return e.contains(use.location); });
  return !wasUse && !wasLeftOut;
}

ErrorReader::ErrorReader(const UnitFacts &oldFacts, const UnitFacts &newFacts,
                         const std::vector<Use> &uses,
                         const ChangeIndex &changes)
    : before(oldFacts), after(newFacts), uses(uses), changes(changes) {}

std::optional<Cause> ErrorReader::read(const Diagnostic &error) {
  Read cause = byMacro(error);
  for (auto next :
       {&ErrorReader::byWarning, &ErrorReader::byCollision,
        &ErrorReader::byAmbiguousName, &ErrorReader::byAmbiguousCall,
        &ErrorReader::byAddress, &ErrorReader::byArity,
        &ErrorReader::byOverrider, &ErrorReader::byWithheldName,
        &ErrorReader::byMovedType, &ErrorReader::byUnmetConstraint})
    if (!cause)
      cause = (this->*next)(error);
  return cause;
}

//===--- templates --------------------------------------------------------===//

// A class of the client that derives from a template of the dependency which
// it is an argument of: class Editor : ui::Handler<Editor>.
bool ErrorReader::isClientHook(const std::string &name) const {
  auto isNamedIn = [&](const Extent &base) {
    auto in =
        std::lower_bound(before.references.begin(), before.references.end(),
                         base.begin, ByLocation());
    for (; in != before.references.end() && base.contains(in->location); ++in)
      if (unqualified(in->name) == name)
        return true;
    return false;
  };
  return std::any_of(uses.begin(), uses.end(), [&](const Use &use) {
    return use.kind == UseKind::Base && isNamedIn(use.extent);
  });
}

RuleId ErrorReader::ruleInTemplate(const Diagnostic &error) const {
  std::vector<std::string> classes = error.names;
  for (const Note &note : error.notes)
    for (const FunctionFact &function : before.functions)
      if (note.inClient && function.extent.contains(note.location))
        classes.push_back(unqualified(scopeOf(function.function.name)));
  bool isHook =
      std::any_of(classes.begin(), classes.end(),
                  [&](const std::string &name) { return isClientHook(name); });
  return isHook ? RuleId::CrtpHookSignatureChanged
                : RuleId::TemplateBodyChanged;
}

//===--- names that collide -----------------------------------------------===//

ErrorReader::Read ErrorReader::byMacro(const Diagnostic &error) {
  for (const Use &use : after.uses)
    if (onLine(use.location, error.client) && isCollision(use, before)) {
      Location first =
          macros.try_emplace(use.binding.name, use.location).first->second;
      Cause cause{
          nullptr, nullptr, RuleId::MacroAddedCollidesWithClient, first, {}};
      cause.name = use.binding.name;
      cause.detail = use.binding.signature;
      return cause;
    }
  return std::nullopt;
}

ErrorReader::Read ErrorReader::byWarning(const Diagnostic &error) const {
  if (error.kind != ErrorKind::InitializerOrder || !error.inClient)
    return std::nullopt;
  Cause cause{
      nullptr, nullptr, RuleId::DesignatedInitOrderBroken, error.client, {}};
  cause.name = subjectOf(error);
  return cause;
}

RuleId ErrorReader::ruleOfName(const std::string &qualified,
                               const Location &declared) const {
  if (isLeaked(declared.file, before, changes))
    return RuleId::TransitiveIncludeAdded;
  if (isOpened(scopeOf(qualified), before, after))
    return RuleId::UsingDirectiveAddedInHeader;
  return RuleId::NamespaceSymbolCollidesWithClient;
}

static bool declaresTwice(ErrorKind kind) {
  return kind == ErrorKind::Redefinition ||
         kind == ErrorKind::TypedefRedefinition ||
         kind == ErrorKind::ConflictingTypes ||
         kind == ErrorKind::ConflictingLinkage ||
         kind == ErrorKind::LateSpecialization;
}

// The same name twice: the client's, and one that the new headers bring.
ErrorReader::Read ErrorReader::byCollision(const Diagnostic &error) const {
  const Note *client = noteIn(error, true), *library = noteIn(error, false);
  bool areBoth = error.inClient ? library != nullptr
                                : error.inDependency && client != nullptr;
  if (!areBoth || !declaresTwice(error.kind))
    return std::nullopt;
  Cause cause{nullptr,
              nullptr,
              RuleId::None,
              error.inClient ? error.client : client->location,
              {}};
  cause.name = subjectOf(error);
  const std::string *declared = nullptr;
  for (const std::string &name : error.names)
    if (changes.declaredBefore(name, cause.name))
      declared = &name;
  bool isSpecialization = !error.arguments.empty() &&
                          error.arguments.front().isSpecialization &&
                          error.kind != ErrorKind::TypedefRedefinition;
  if (isSpecialization) {
    cause.rule = RuleId::ClientSpecializationConflicts;
  } else if (declared) {
    cause.rule = RuleId::ForwardDeclarationInvalidated;
    cause.name = *declared;
  } else {
    cause.rule = ruleOfName(cause.name, error.inClient ? library->location
                                                       : error.location);
  }
  return cause;
}

ErrorReader::Read ErrorReader::byAmbiguousName(const Diagnostic &error) const {
  const Note *library = noteIn(error, false);
  if (error.kind != ErrorKind::AmbiguousName || !library)
    return std::nullopt;
  Cause cause{nullptr, nullptr, RuleId::None, error.client, {}};
  cause.name = subjectOf(error);
  const Note *client = noteIn(error, true);
  // What the client declared is what the old version had by that name.
  bool isForward = client && !changes.oldNamed(declaredBy(*client)).empty();
  cause.rule = isForward ? RuleId::ForwardDeclarationInvalidated
                         : ruleOfName(declaredBy(*library), library->location);
  return cause;
}

//===--- overloads --------------------------------------------------------===//

ErrorReader::Declarations
ErrorReader::candidates(const Diagnostic &error) const {
  Declarations result;
  for (const Note &note : error.notes)
    if (note.inDependency)
      if (const Declaration *decl = changes.newAt(note.location))
        result.push_back(decl);
  return result;
}

bool ErrorReader::gainsDefault(const Declaration &decl) const {
  const Declaration *was = changes.oldDeclaration(decl.symbol);
  for (size_t i = 0; i < decl.parameters.size(); ++i)
    if (decl.parameters[i].hasDefault &&
        (!was || i >= was->parameters.size() || !was->parameters[i].hasDefault))
      return true;
  return false;
}

bool ErrorReader::isHeld(const Use &use, const Diagnostic &error) const {
  return onLine(use.location, error.client) ||
         use.extent.contains(error.client) ||
         use.statement.contains(error.client);
}

const Use *ErrorReader::named(const Diagnostic &error) const {
  const Use *best = nullptr;
  for (const Use &use : uses)
    if (isHeld(use, error) &&
        contains(error.names, unqualified(use.binding.name)) &&
        (!best || use.location == error.client))
      best = &use;
  return best;
}

ErrorReader::Read ErrorReader::byAmbiguousCall(const Diagnostic &error) const {
  if (error.kind != ErrorKind::AmbiguousCall)
    return std::nullopt;
  Declarations overloads = candidates(error);
  auto any = [&](auto holds) {
    return std::any_of(overloads.begin(), overloads.end(), holds);
  };
  bool byDefault =
      any([&](const Declaration *decl) { return gainsDefault(*decl); });
  bool isConstrained =
      any([](auto *decl) { return !decl->constraints.empty(); }) &&
      !any([&](auto *decl) { return !changes.oldCounterpart(decl->symbol); });
  if (!byDefault && !isConstrained)
    return std::nullopt;
  const Use *use = named(error);
  Cause cause{use,
              nullptr,
              byDefault ? RuleId::DefaultArgAddedAmbiguous
                        : RuleId::ConceptSubsumptionChanged,
              use ? use->location : error.client,
              {}};
  cause.name = subjectOf(error) + "()";
  return cause;
}

bool ErrorReader::isBound(const Use &use) const {
  for (const Use &now : at(after.uses, use.location))
    if (now.binding.symbol == use.binding.symbol)
      return true;
  return false;
}

// &f, where f has several overloads now.
ErrorReader::Read ErrorReader::byAddress(const Diagnostic &error) const {
  bool mayNotChoose = isAmbiguous(error.kind) ||
                      error.kind == ErrorKind::NoMatchingAddress ||
                      error.kind == ErrorKind::NoMatchingFunction ||
                      error.kind == ErrorKind::NoMatchingConstructor ||
                      error.kind == ErrorKind::NoMatchingCast;
  if (!mayNotChoose)
    return std::nullopt;
  for (const Use &use : uses)
    if (use.kind == UseKind::Function && isHeld(use, error) && !isBound(use) &&
        changes.byRule(RuleId::OverloadAddedBetterMatch, use.binding.name)) {
      Cause cause{&use,
                  nullptr,
                  RuleId::OverloadAddedAddressAmbiguous,
                  use.location,
                  {}};
      cause.name = unqualified(use.binding.name);
      return cause;
    }
  return std::nullopt;
}

ErrorReader::Read
ErrorReader::byUnmetConstraint(const Diagnostic &error) const {
  bool isUnmet = std::any_of(
      error.notes.begin(), error.notes.end(), [&](const Note &note) {
        return note.inDependency && note.kind == NoteKind::UnmetConstraint;
      });
  const Use *use = named(error);
  if (!isUnmet || !use || isBound(*use) ||
      changes.explain(use->binding.symbol, use->kind))
    return std::nullopt;
  Cause cause{use, nullptr, RuleId::SfinaeTightened, use->location, {}};
  cause.name = unqualified(use->binding.name) + "()";
  return cause;
}

// Found through the namespace of an argument, whose type lives elsewhere now.
ErrorReader::Read ErrorReader::byMovedType(const Diagnostic &error) const {
  if (error.kind != ErrorKind::UndeclaredName &&
      error.kind != ErrorKind::NoMatchingFunction &&
      error.kind != ErrorKind::NoMatchingOperator)
    return std::nullopt;
  for (const Use &use : uses)
    if (use.byArguments && use.location == error.client && !isBound(use) &&
        changes.typesMoved(use.binding.symbol)) {
      Cause cause{&use, nullptr, RuleId::AdlNamespaceMoved, use.location, {}};
      cause.name = unqualified(use.binding.name);
      return cause;
    }
  return std::nullopt;
}

//===--- classes ----------------------------------------------------------===//

ErrorReader::Read ErrorReader::byArity(const Diagnostic &error) const {
  if (error.kind != ErrorKind::BindingCount || !error.inClient)
    return std::nullopt;
  Cause cause{nullptr,
              nullptr,
              RuleId::StructuredBindingArityChanged,
              error.client,
              {}};
  cause.name = subjectOf(error);
  return cause;
}

// The client's function returns a more derived class than the one it
// overrides; with the new return type that is no longer allowed.
ErrorReader::Read ErrorReader::byOverrider(const Diagnostic &error) const {
  bool isOther = error.kind == ErrorKind::OverrideReturnType;
  if (!isOther && error.kind != ErrorKind::OverrideNotCovariant)
    return std::nullopt;
  // The function, its own type, the type of what it overrides.
  std::string own = isOther ? error.arguments[1].type.spelled : "";
  for (const Use &use : uses) {
    if (use.kind != UseKind::Override || use.location != error.client)
      continue;
    const Declaration *was = changes.oldDeclaration(use.binding.symbol);
    if (was && own == was->type.spelled)
      return std::nullopt; // returned the same: another type, and no more
    Cause cause{&use, nullptr, RuleId::CovariantOverrideLost, use.location, {}};
    cause.name = unqualified(use.binding.name) + "()";
    return cause;
  }
  return std::nullopt;
}

//===--- conditions -------------------------------------------------------===//

static std::vector<std::string> wordsOf(const std::string &text) {
  std::vector<std::string> words;
  std::string word;
  for (char c : text + " ")
    if (std::isalnum(static_cast<unsigned char>(c)) || c == '_') {
      word += c;
    } else if (!word.empty()) {
      words.push_back(std::move(word));
      word.clear();
    }
  return words;
}

RuleId ErrorReader::ruleOfCondition(const std::string &condition) const {
  static constexpr RuleId values[] = {RuleId::MacroValueChanged,
                                      RuleId::MacroRemoved};
  bool asksAbsence = condition.find("#ifndef") != std::string::npos ||
                     condition.find("!defined") != std::string::npos;
  for (const std::string &word : wordsOf(condition)) {
    if (changes.find("macro:" + word, values))
      return RuleId::ConfigHeaderDefaultChanged;
    if (asksAbsence && word.find("def") == std::string::npos &&
        !changes.newDeclaration("macro:" + word))
      return RuleId::ApiDependsOnClientDefines;
  }
  return RuleId::FunctionNowConditional;
}

// It is there, behind an #if.
ErrorReader::Read ErrorReader::byWithheldName(const Diagnostic &error) const {
  if (!missesName(error.kind))
    return std::nullopt;
  const Use *use = named(error);
  if (!use || isBound(*use))
    return std::nullopt;
  std::string name = unqualified(use->binding.name);
  const Declaration *was = changes.oldDeclaration(use->binding.symbol);
  for (const Withheld &held : after.withheld)
    if (was && held.name == name && held.location.file == was->location.file) {
      Cause cause{
          use, nullptr, ruleOfCondition(held.condition), use->location, {}};
      cause.name = name;
      cause.detail = "'" + held.condition + "' in <" + held.location.file + ">";
      return cause;
    }
  return std::nullopt;
}

} // namespace breakpath
