/// Puts the vertices and edges of all units together.
#pragma once

#include "matchers/facts/GateMapper.h"
#include "matchers/facts/Program.h"

#include <map>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace breakpath {

/// A class of the program and what is known of it from all units.
struct ClassEntry {
  const ClassFact *fact = nullptr;
  std::vector<std::string> derived; ///< keys, directly
  std::vector<Maker> creators;      ///< sorted
};

class Linker {
public:
  explicit Linker(std::span<const CallFacts *const> units);

  /// Vertices for vertex \p number of unit \p unit: more than one where several
  /// programs define the same name.
  const std::vector<unsigned> &resolve(size_t unit, unsigned number) const {
    return numbers[unit][number];
  }
  /// An edge; \p gate and \p arguments are numbers in Program::gates.
  void add(unsigned from, unsigned to, CallKind kind, const Location &at,
           bool isCertain, unsigned condition = 0, unsigned gate = 0,
           unsigned arguments = 0);
  /// \p place holds \p code once \p storedBy has run.
  void keep(unsigned place, unsigned code, const Location &at, Maker storedBy) {
    add(place, code, CallKind::HandOver, at, false, conditionOf({storedBy}));
  }
  /// The gate that is number \p gate of unit \p unit.
  unsigned gate(size_t unit, unsigned gate) { return mappers[unit].gate(gate); }
  /// Adds the edges that each unit states.
  void addCalls();
  /// Drops calls into libraries that were given nothing to run.
  void forgetIdleLibraries();
  /// Gives places of which nothing is known all that fits their type.
  void openPlaces();

  /// The functions that \p vertex, code or a place, may run in the end; leaves
  /// out what only its type suggests.
  std::vector<unsigned> targets(unsigned vertex) const;
  /// The function that objects of class \p key run for \p method (a key).
  const MethodFact *finalOverrider(const std::string &key,
                                   const std::string &method) const;
  unsigned vertexOf(const std::string &key) const;
  /// Objects of the class are made, by the client or out of its sight.
  bool mayExist(const ClassEntry &entry) const {
    return !entry.creators.empty() ||
           (!entry.fact->inClient && !entry.fact->isAbstract);
  }
  bool overrides(const MethodFact &method, const std::string &overridden) const;
  /// All functions that \p method overrides, directly or not.
  const std::vector<const MethodFact *> &
  overridden(const MethodFact &method) const;
  /// Names of all classes that class \p key derives from.
  std::vector<std::string> baseNames(const std::string &key) const;

  /// Sorts the edges by where they start.
  void finish();

  std::span<const CallFacts *const> units;
  Program program;
  std::map<std::string, ClassEntry> classes;
  /// By key: the method and its class.
  std::unordered_map<std::string,
                     std::pair<const MethodFact *, const ClassEntry *>>
      methods;
  std::unordered_map<std::string, std::vector<unsigned>> byName;

private:
  struct Link {
    unsigned from;
    ProgramEdge edge;
  };
  /// A vertex for a virtual call whose targets are still to be added.
  struct Dispatch {
    std::string classKey, method;
    unsigned fallback, vertex;
  };
  void fillDispatches();
  void findUnknownTargets();
  void addVertices();
  void addClasses();
  unsigned addVertex(const CodeFact &code);
  unsigned conditionOf(std::vector<Maker> anyOf);
  void addGates();
  void addCreators();
  void mapGates(size_t unit);
  unsigned only(size_t unit, unsigned code) const;
  unsigned storageOf(const StorageFact &fact);
  unsigned locationOf(const Location &at);
  unsigned dispatch(const std::string &classKey, const std::string &method,
                    unsigned fallback);

  std::vector<std::vector<std::vector<unsigned>>> numbers;
  std::unordered_map<std::string, std::vector<unsigned>> byKey;
  std::map<std::pair<std::string, std::string>, unsigned> dispatches;
  std::vector<Dispatch> unfilled;
  mutable std::unordered_map<const MethodFact *,
                             std::vector<const MethodFact *>>
      allOverridden;
  mutable std::map<std::pair<std::string, std::string>, const MethodFact *>
      finalOverriders; ///< by class and method
  std::map<std::vector<Maker>, unsigned> conditions;
  std::vector<GateMapper> mappers; ///< by unit
  std::unordered_map<std::string, unsigned> storages;
  std::map<Location, unsigned> places;
  std::vector<Link> links;
};

} // namespace breakpath
