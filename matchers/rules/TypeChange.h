/// How the type of a parameter, result or member became another.
#pragma once

#include "matchers/facts/ApiModel.h"

#include <string>

namespace breakpath {

enum class TypeChange {
  None,
  Widened,
  Narrowed,
  Signedness,
  EnumInteger,
  PointerLevel,
  ValueToReference,
  ReferenceToValue,
  LvalueToRvalue,
  PointeeConstRemoved,
  PointeeConstAdded,
  Erased,
  Incompatible,
};

/// What changed from \p a to \p b; const at the top level does not count.
TypeChange typeChange(const TypeFact &a, const TypeFact &b);
bool isReference(const TypeFact &type);
/// The canonical type without const at the top level.
std::string withoutConst(const TypeFact &type);

} // namespace breakpath
