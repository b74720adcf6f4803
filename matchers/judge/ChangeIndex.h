/// Looks up the changes of a library by what a use names.
#pragma once

#include "matchers/facts/ApiModel.h"
#include "matchers/facts/UnitFacts.h"

#include <map>
#include <span>
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
  /// The first change of \p symbol that touches binaries; null if none.
  const ApiChange *binaryChange(const std::string &symbol) const;
  /// Why what links to \p symbol of the new version compiles and does not link;
  /// null where it does, or where no binaries were read.
  const ApiChange *missingCode(const std::string &symbol) const;
  /// A change under \p rule about something called \p name (qualified).
  const ApiChange *byRule(RuleId rule, const std::string &name) const;
  /// The change of \p symbol under the first of \p rules that it has.
  const ApiChange *find(const std::string &symbol,
                        std::span<const RuleId> rules) const;
  /// A call of \p from that now goes to \p to still calls the same function:
  /// it has a new signature (one gone, one new of the name), moved within a
  /// class hierarchy of the library, or copies instead of moving.
  bool isSuccessor(const std::string &from, const std::string &to) const;
  /// The change that makes classes derived from \p base abstract.
  const ApiChange *makesAbstract(const std::string &base) const;
  /// A breaking change of something called by one of \p names (unqualified).
  const ApiChange *byNames(const std::vector<std::string> &names) const;
  /// The new declaration takes the place of the old one.
  bool corresponds(const std::string &oldSymbol,
                   const std::string &newSymbol) const;
  /// Declarations called \p name (qualified).
  std::vector<const Declaration *> oldNamed(const std::string &name) const;
  std::vector<const Declaration *> newNamed(const std::string &name) const;
  /// What the new version declares at \p place; null for nothing.
  const Declaration *newAt(const Location &place) const;
  /// The old version declares \p name, in the scope that \p qualified tells
  /// if it tells one.
  bool declaredBefore(const std::string &name,
                      const std::string &qualified) const;
  /// What became of an old function, or what a new one was: by its symbol, by
  /// a change, or as the template with the same parameters.
  const Declaration *newCounterpart(const std::string &symbol) const;
  const Declaration *oldCounterpart(const std::string &symbol) const;
  /// A parameter of the function \p symbol has its type in another namespace.
  bool typesMoved(const std::string &symbol) const;
  const Declaration *oldDeclaration(const std::string &symbol) const;
  const Declaration *newDeclaration(const std::string &symbol) const;

private:
  using Changes = std::vector<const ApiChange *>;
  void noteMissing(const ApiChange &change);
  const Changes *of(const std::string &symbol) const;
  bool differsInConst(const std::string &from, const std::string &to) const;
  bool movedInHierarchy(const std::string &from, const std::string &to) const;
  /// One of the two classes derives from the other, in either version.
  bool areRelated(const std::string &a, const std::string &b) const;
  bool derives(const std::string &derived, const std::string &base) const;

  const std::vector<ApiChange> &changes;
  const ApiModel &oldModel, &newModel;
  std::unordered_map<std::string, Changes> bySymbol;
  /// By the new declaration that nothing exports.
  std::unordered_map<std::string, const ApiChange *> missing;
  /// Base classes by the qualified name of the derived one, templates without
  /// their arguments.
  std::multimap<std::string, std::string> basesOf;
};

} // namespace breakpath
