// What is compiled into clients: values, inline code, layouts, symbols.

#include "matchers/rules/PredicateHelpers.h"

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

static bool knownLayouts(const Difference &d) {
  return both(d, Kind::Record) && !was(d).layout.empty() &&
         !now(d).layout.empty();
}
// "24 bytes" of "24 bytes, aligned to 8".
static std::string sizeOf(const Declaration &decl) {
  return decl.layout.substr(0, decl.layout.find(','));
}
static std::string isWas(const std::string &now, const std::string &was) {
  return now + " (was " + was + ")";
}

bool fieldsMoved(const Difference &d) {
  for (const Declaration *field : membersOf(d.newModel, now(d).symbol))
    if (const Declaration *before = findDeclaration(d.oldModel, field->symbol);
        before && field->kind == Kind::Field && before->offset != field->offset)
      return true;
  return false;
}

Match typeAlignmentChanged(const Difference &d) {
  return when(knownLayouts(d) && was(d).layout != now(d).layout &&
                  sizeOf(was(d)) == sizeOf(now(d)) && !packingChanged(d),
              isWas(now(d).layout, was(d).layout));
}
Match emptyBaseLost(const Difference &d) {
  return when(knownLayouts(d) && bothComplete(d) && was(d).isEmpty &&
                  !now(d).isEmpty && !gainedTable(d) && now(d).tag != "union",
              sizeOf(now(d)));
}
Match unionLargestMemberChanged(const Difference &d) {
  return when(knownLayouts(d) && was(d).tag == "union" &&
                  now(d).tag == "union" && sizeOf(was(d)) != sizeOf(now(d)),
              isWas(sizeOf(now(d)), sizeOf(was(d))));
}
Match typeSizeChanged(const Difference &d) {
  return when(knownLayouts(d) && was(d).layout != now(d).layout &&
                  !packingChanged(d) && !typeAlignmentChanged(d) &&
                  !emptyBaseLost(d) && !unionLargestMemberChanged(d),
              isWas(now(d).layout, was(d).layout));
}
// The same size, yet derived classes put their members elsewhere.
Match tailPaddingChanged(const Difference &d) {
  return when(knownLayouts(d) && was(d).layout == now(d).layout &&
                  was(d).dataSize != now(d).dataSize && was(d).tag != "union" &&
                  !now(d).isFinal,
              isWas(now(d).dataSize, was(d).dataSize));
}

static bool isTrailingArray(const ApiModel &model, const Declaration &field) {
  const std::string &type = field.type.canonical;
  if (field.type.shape != TypeShape::Array ||
      !(type.ends_with("[]") || type.ends_with("[0]") || type.ends_with("[1]")))
    return false;
  for (const Declaration *other : membersOf(model, field.parent))
    if (other->kind == Kind::Field && other->index > field.index)
      return false;
  return true;
}
Match flexibleArrayChanged(const Difference &d) {
  return when(both(d, Kind::Field) &&
                  was(d).type.canonical != now(d).type.canonical &&
                  was(d).type.pointee == now(d).type.pointee &&
                  isTrailingArray(d.oldModel, was(d)) &&
                  isTrailingArray(d.newModel, now(d)),
              arrow(was(d).type, now(d).type));
}

static bool isReserved(const std::string &name) {
  std::string text;
  for (unsigned char c : name)
    text += static_cast<char>(tolower(c));
  for (const char *word : {"reserved", "padding", "unused", "spare"})
    if (text.find(word) != std::string::npos)
      return true;
  return text.starts_with("pad") || text.find("_pad") != std::string::npos;
}
// The room that the library kept for this day: nothing else moved.
Match reservedFieldConsumed(const Difference &d) {
  bool changed = removed(d) || d.relation == Relation::Renamed ||
                 (d.after && was(d).type.canonical != now(d).type.canonical);
  if (!is(d.before, Kind::Field) || !isReserved(was(d).name) || !changed ||
      (d.relation == Relation::Renamed && isReserved(now(d).name)))
    return no;
  const Declaration *before = findDeclaration(d.oldModel, was(d).parent),
                    *after = findDeclaration(d.newModel, was(d).parent);
  return when(before && after && !before->layout.empty() &&
              before->layout == after->layout);
}

static bool isShared(const TypeFact &type) {
  return type.canonical.starts_with("std::atomic<") ||
         type.canonical.starts_with("_Atomic(") ||
         type.canonical.starts_with("volatile ") ||
         type.canonical.starts_with("const volatile ");
}
Match atomicOrVolatileChanged(const Difference &d) {
  return when(both(d, Kind::Field) &&
                  was(d).type.canonical != now(d).type.canonical &&
                  isShared(was(d).type) != isShared(now(d).type),
              arrow(was(d).type, now(d).type));
}

static Match placeChanged(const Difference &d, bool bits) {
  auto isBits = [](const Declaration &decl) {
    return decl.offset.find("wide") != std::string::npos;
  };
  return when(both(d, Kind::Field) && !was(d).offset.empty() &&
                  !now(d).offset.empty() && was(d).offset != now(d).offset &&
                  (isBits(was(d)) || isBits(now(d))) == bits &&
                  was(d).parent == now(d).parent && !noUniqueAddressChanged(d),
              isWas(now(d).offset, was(d).offset));
}
Match bitfieldChanged(const Difference &d) { return placeChanged(d, true); }
Match fieldOffsetChanged(const Difference &d) { return placeChanged(d, false); }

//===--- virtual tables ---------------------------------------------------===//

using Slots = std::vector<std::string>;

// Of \p slots, those that \p others have not are the destructor's alone.
static bool differInDestructor(const Slots &slots, const Slots &others) {
  return std::all_of(slots.begin(), slots.end(), [&](const std::string &slot) {
    return contains(others, slot) || slot.find("@F@~") != std::string::npos;
  });
}
Match dtorBecameVirtual(const Difference &d) {
  return when(bothComplete(d) && knownLayouts(d) &&
              !was(d).hasVirtualDestructor && now(d).hasVirtualDestructor &&
              differInDestructor(now(d).virtualTable, was(d).virtualTable));
}
Match dtorBecameNonVirtual(const Difference &d) {
  return when(bothComplete(d) && was(d).hasVirtualDestructor &&
              !now(d).hasVirtualDestructor);
}

// Where the size changes, too, that is what everybody feels.
Match fieldAddedInPadding(const Difference &d) {
  if (!added(d) || !is(d.after, Kind::Field) || now(d).name.empty())
    return no;
  const Declaration *before = findDeclaration(d.oldModel, now(d).parent);
  const Declaration *after = findDeclaration(d.newModel, now(d).parent);
  return when(before && after && before->isComplete && after->isComplete &&
                  before->tag != "union" && !before->layout.empty() &&
                  before->layout == after->layout &&
                  before->dataSize == after->dataSize,
              now(d).name);
}

Match vptrIntroduced(const Difference &d) {
  return when(both(d, Kind::Record) && !was(d).layout.empty() &&
              gainedTable(d) && !dtorBecameVirtual(d));
}

// The old table is the new one with some left out.
static bool isExtended(const Slots &before, const Slots &after) {
  size_t found = 0;
  for (const std::string &slot : after)
    found += found < before.size() && before[found] == slot;
  return found == before.size() && after.size() > before.size();
}
static Slots primary(const Declaration &decl) {
  return {decl.virtualTable.begin(),
          decl.virtualTable.begin() +
              std::min<size_t>(decl.primarySlots, decl.virtualTable.size())};
}
Match secondaryVtableChanged(const Difference &d) {
  return when(knownLayouts(d) && !was(d).virtualTable.empty() &&
              primary(was(d)) == primary(now(d)) &&
              was(d).virtualTable != now(d).virtualTable);
}
static bool tableChanged(const Difference &d) {
  return knownLayouts(d) && !was(d).virtualTable.empty() &&
         was(d).virtualTable != now(d).virtualTable &&
         !secondaryVtableChanged(d) && !dtorBecameVirtual(d);
}

Match vtableSlotInserted(const Difference &d) {
  return when(tableChanged(d) &&
              isExtended(was(d).virtualTable, now(d).virtualTable));
}
static bool lostSlots(const Difference &d) {
  std::set<std::string> left(now(d).virtualTable.begin(),
                             now(d).virtualTable.end());
  return !std::all_of(was(d).virtualTable.begin(), was(d).virtualTable.end(),
                      [&](const std::string &s) { return left.count(s); });
}
Match vtableSlotRemoved(const Difference &d) {
  return when(tableChanged(d) && now(d).isComplete && lostSlots(d) &&
              !(dtorBecameNonVirtual(d) &&
                differInDestructor(was(d).virtualTable, now(d).virtualTable)));
}
Match vtableSlotReordered(const Difference &d) {
  return when(tableChanged(d) && !now(d).virtualTable.empty() &&
              !lostSlots(d) &&
              !isExtended(was(d).virtualTable, now(d).virtualTable));
}

//===--- calls ------------------------------------------------------------===//

Match functionBecameInline(const Difference &d) {
  return when(comparable(d) && d.relation == Relation::Same &&
              !was(d).linkName.empty() && now(d).linkName.empty() &&
              !now(d).isDeleted && !now(d).isPure &&
              !functionInternalLinkage(d) && !functionDefaultednessChanged(d));
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
// The caller passes the address of the place for it (Itanium C++ ABI 3.1.3).
static bool gainsHiddenResult(const Difference &d) {
  return was(d).type.shape == TypeShape::Void &&
         now(d).calling.starts_with("object");
}
// A type that is only declared, or that cannot be made.
static bool isOpen(const Declaration &decl) {
  return decl.calling.find('?') != std::string::npos;
}
Match passedInRegisterChanged(const Difference &d) {
  return when(
      comparable(d) && !isOpen(was(d)) && !isOpen(now(d)) &&
          d.relation == Relation::Same && !was(d).calling.empty() &&
          !now(d).calling.empty() &&
          (was(d).signature == now(d).signature || gainsHiddenResult(d)) &&
          was(d).calling != now(d).calling && !callingConventionChanged(d),
      arrow(was(d).calling, now(d).calling));
}

} // namespace breakpath::predicates
