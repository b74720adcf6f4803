/// Finds the use behind each compile error of a unit under the new headers.
///
///     auto r = client.charge(total);   error: too few arguments  ^ here
///                     ^~~~~~           the use, with a changed declaration
///
/// Not a stage of its own: the part of JudgeUses that reads diagnostics.
#pragma once

#include "matchers/ApiModel.h"
#include "matchers/UnitFacts.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace breakpath {

/// The changes, by the symbols they are about.
class ChangeIndex {
public:
  ChangeIndex(const std::vector<ApiChange> &changes, const ApiModel &oldModel,
              const ApiModel &newModel);

  /// The change that best explains why a use of \p symbol breaks: its own, or
  /// that of the class, enumeration or namespace it belongs to. Null if none.
  const ApiChange *explain(const std::string &symbol, UseKind kind) const;
  /// Any change of \p symbol that touches binaries.
  bool breaksBinary(const std::string &symbol) const;
  /// Any change of \p symbol that can matter although its uses compile and bind
  /// as before.
  bool mayMatter(const std::string &symbol) const;
  /// A change under \p rule about something called \p name (qualified).
  const ApiChange *byRule(const std::string &rule,
                          const std::string &name) const;
  /// The change that makes classes derived from \p base abstract.
  const ApiChange *makesAbstract(const std::string &base) const;
  /// A breaking change of something called by one of \p names (unqualified).
  const ApiChange *byNames(const std::vector<std::string> &names) const;
  /// The new declaration takes the place of the old one.
  bool corresponds(const std::string &oldSymbol,
                   const std::string &newSymbol) const;
  const Declaration *oldDeclaration(const std::string &symbol) const;
  const Declaration *newDeclaration(const std::string &symbol) const;

private:
  using Changes = std::vector<const ApiChange *>;
  const Changes *of(const std::string &symbol) const;

  const std::vector<ApiChange> &changes;
  std::unordered_map<std::string, Changes> bySymbol;
  std::unordered_map<std::string, const Declaration *> oldDeclarations,
      newDeclarations;
};

/// One thing in the client that no longer compiles.
struct Cause {
  const Use *use = nullptr;          ///< null: no use is known here
  const ApiChange *change = nullptr; ///< null: none explains it
  std::string rule;                  ///< never empty
  Location location;
  std::vector<const Diagnostic *> errors; ///< the first is the evidence
};

/// Groups \p errors (those that only the new version gives) by cause. Each
/// error is in exactly one cause. \p uses are the old version's.
std::vector<Cause> findCauses(const std::vector<const Diagnostic *> &errors,
                              const UnitFacts &oldFacts,
                              const UnitFacts &newFacts,
                              const std::vector<Use> &uses,
                              const ChangeIndex &changes);

/// The part of \p qualified behind its last "::".
std::string unqualified(const std::string &qualified);

} // namespace breakpath
