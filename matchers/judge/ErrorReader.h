/// Reads in the compiler's error why a use breaks, where it tells that better
/// than a change of the library does.
///
///     struct Track {};             the client's
///     #include "mixer.h"           error: redefinition of 'Track'
#pragma once

#include "matchers/facts/UnitFacts.h"
#include "matchers/judge/ChangeIndex.h"
#include "matchers/judge/ErrorCauses.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace breakpath {

class ErrorReader {
public:
  /// The arguments outlive the reader; \p uses are the old version's.
  ErrorReader(const UnitFacts &oldFacts, const UnitFacts &newFacts,
              const std::vector<Use> &uses, const ChangeIndex &changes);

  /// The cause of \p error, without it; nothing where its words do not tell.
  std::optional<Cause> read(const Diagnostic &error);
  /// The rule for an error in a header that no code of the client provokes;
  /// in ErrorReaderHeaders.cpp.
  RuleId ruleInHeader(const Diagnostic &error) const;
  /// The rule for an error inside a template of the dependency.
  RuleId ruleInTemplate(const Diagnostic &error) const;

private:
  using Read = std::optional<Cause>;
  using Declarations = std::vector<const Declaration *>;

  Read byMacro(const Diagnostic &error);
  Read byWarning(const Diagnostic &error) const;
  Read byCollision(const Diagnostic &error) const;
  Read byAmbiguousName(const Diagnostic &error) const;
  Read byAmbiguousCall(const Diagnostic &error) const;
  Read byAddress(const Diagnostic &error) const;
  Read byArity(const Diagnostic &error) const;
  Read byOverrider(const Diagnostic &error) const;
  Read byWithheldName(const Diagnostic &error) const;
  Read byUnmetConstraint(const Diagnostic &error) const;
  Read byMovedType(const Diagnostic &error) const;

  /// The use that \p error is about, by what it names; null for none.
  const Use *named(const Diagnostic &error) const;
  bool isBound(const Use &use) const;
  bool isHeld(const Use &use, const Diagnostic &error) const;
  Declarations candidates(const Diagnostic &error) const;
  bool gainsDefault(const Declaration &decl) const;
  /// Why \p qualified of the dependency is visible here, and was not.
  RuleId ruleOfName(const std::string &qualified,
                    const Location &declared) const;
  RuleId ruleOfCondition(const std::string &condition) const;
  bool isClientHook(const std::string &name) const;

  const UnitFacts &before, &after;
  const std::vector<Use> &uses;
  const ChangeIndex &changes;
  std::map<std::string, Location> macros; ///< that collide: their first place
};

/// A header of the dependency that only the new version includes here.
bool isLeaked(const std::string &header, const UnitFacts &before,
              const ChangeIndex &changes);
/// A namespace that only the new version opens for everybody.
bool isOpened(const std::string &space, const UnitFacts &before,
              const UnitFacts &after);
/// The macro is one that only the new version has, and \p use is written where
/// the old one had an identifier.
bool isCollision(const Use &use, const UnitFacts &before);

} // namespace breakpath
