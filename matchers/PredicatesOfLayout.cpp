// What is compiled into clients: values, inline code, layouts, symbols.

#include "matchers/PredicateHelpers.h"

#include <set>

namespace breakpath::predicates {

Match versionMacroChanged(const Difference &d) {
  auto isVersion = [](const std::string &name) {
    return name.find("VERSION") != std::string::npos;
  };
  return when(both(d, Kind::Macro) && !macroArityChanged(d) &&
                  isVersion(was(d).name) && !was(d).isFunctionLike &&
                  was(d).body != now(d).body,
              shortened(now(d).value));
}

Match fieldDefaultChanged(const Difference &d) {
  auto shown = [](const std::string &value) {
    return value.empty() ? std::string("none") : value;
  };
  return when(both(d, Kind::Field) && d.relation == Relation::Same &&
                  was(d).value != now(d).value,
              arrow(shown(was(d).value), shown(now(d).value)));
}

Match inlineBodyChanged(const Difference &d) {
  return when(comparable(d) && d.relation == Relation::Same &&
              !was(d).body.empty() && !now(d).body.empty() &&
              was(d).body != now(d).body);
}

//===--- layout -----------------------------------------------------------===//

static bool gainedTable(const Difference &d) {
  return was(d).virtualTable.empty() && !now(d).virtualTable.empty();
}

Match typeSizeChanged(const Difference &d) {
  return when(both(d, Kind::Record) && !was(d).layout.empty() &&
                  !now(d).layout.empty() && was(d).layout != now(d).layout,
              now(d).layout + " (was " + was(d).layout + ")");
}

static Match placeChanged(const Difference &d, bool bits) {
  auto isBits = [](const Declaration &decl) {
    return decl.offset.find("wide") != std::string::npos;
  };
  return when(both(d, Kind::Field) && !was(d).offset.empty() &&
                  !now(d).offset.empty() && was(d).offset != now(d).offset &&
                  (isBits(was(d)) || isBits(now(d))) == bits,
              now(d).offset + " (was " + was(d).offset + ")");
}
Match bitfieldChanged(const Difference &d) { return placeChanged(d, true); }
Match fieldOffsetChanged(const Difference &d) { return placeChanged(d, false); }

Match vptrIntroduced(const Difference &d) {
  return when(both(d, Kind::Record) && !was(d).layout.empty() &&
              gainedTable(d));
}

// The old table is the new one with some left out.
static bool isExtended(const std::vector<std::string> &before,
                       const std::vector<std::string> &after) {
  size_t found = 0;
  for (const std::string &slot : after)
    found += found < before.size() && before[found] == slot;
  return found == before.size() && after.size() > before.size();
}

Match vtableSlotInserted(const Difference &d) {
  return when(both(d, Kind::Record) && !was(d).virtualTable.empty() &&
              isExtended(was(d).virtualTable, now(d).virtualTable));
}
static bool lostSlots(const Difference &d) {
  std::set<std::string> left(now(d).virtualTable.begin(),
                             now(d).virtualTable.end());
  return both(d, Kind::Record) && now(d).isComplete &&
         !std::all_of(was(d).virtualTable.begin(), was(d).virtualTable.end(),
                      [&](const std::string &s) { return left.count(s); });
}
Match vtableSlotRemoved(const Difference &d) {
  return when(lostSlots(d) && !now(d).layout.empty());
}
Match vtableSlotReordered(const Difference &d) {
  const auto &before = was(d).virtualTable, &after = now(d).virtualTable;
  return when(both(d, Kind::Record) && !before.empty() && !after.empty() &&
              before != after && !lostSlots(d) && !isExtended(before, after));
}

//===--- calls ------------------------------------------------------------===//

Match functionBecameInline(const Difference &d) {
  return when(comparable(d) && d.relation == Relation::Same &&
              !was(d).linkName.empty() && now(d).linkName.empty() &&
              !now(d).isDeleted && !now(d).isPure);
}

// "i32 (ptr) vectorcall"
static std::string convention(const std::string &calling) {
  return calling.substr(calling.rfind(')') + 1);
}
Match callingConventionChanged(const Difference &d) {
  return when(comparable(d) && !was(d).calling.empty() &&
                  !now(d).calling.empty() &&
                  convention(was(d).calling) != convention(now(d).calling),
              arrow(was(d).calling, now(d).calling));
}
Match passedInRegisterChanged(const Difference &d) {
  return when(comparable(d) && d.relation == Relation::Same &&
                  !was(d).calling.empty() && !now(d).calling.empty() &&
                  was(d).signature == now(d).signature &&
                  was(d).calling != now(d).calling &&
                  !callingConventionChanged(d),
              arrow(was(d).calling, now(d).calling));
}

} // namespace breakpath::predicates
