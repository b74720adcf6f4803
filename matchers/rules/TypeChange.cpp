#include "matchers/rules/TypeChange.h"

#include <algorithm>

namespace breakpath {

std::string withoutConst(const TypeFact &type) {
  std::string text = type.canonical;
  if (type.isConst && text.rfind("const ", 0) == 0)
    text.erase(0, 6);
  return text;
}
bool isReference(const TypeFact &type) {
  return type.shape == TypeShape::LvalueReference ||
         type.shape == TypeShape::RvalueReference;
}
static bool isNumber(const TypeFact &type) {
  return type.shape == TypeShape::Integer || type.shape == TypeShape::Bool ||
         type.shape == TypeShape::Floating;
}
static unsigned pointerDepth(const TypeFact &type) {
  return type.shape == TypeShape::Pointer && !type.pointee.empty()
             ? 1 + pointerDepth(type.pointee[0])
             : 0;
}

static TypeChange numberChange(const TypeFact &a, const TypeFact &b) {
  bool floatA = a.shape == TypeShape::Floating,
       floatB = b.shape == TypeShape::Floating;
  if (floatA != floatB)
    return floatA ? TypeChange::Narrowed : TypeChange::Widened;
  bool boolA = a.shape == TypeShape::Bool, boolB = b.shape == TypeShape::Bool;
  if (boolA != boolB)
    return boolA ? TypeChange::Widened : TypeChange::Narrowed;
  if (a.bits != b.bits)
    return a.bits < b.bits ? TypeChange::Widened : TypeChange::Narrowed;
  return a.isSigned != b.isSigned ? TypeChange::Signedness
                                  : TypeChange::Widened;
}

// Pointers or references of the same kind.
static TypeChange pointeeChange(const TypeFact &a, const TypeFact &b) {
  if (a.pointee.empty() || b.pointee.empty())
    return TypeChange::Incompatible;
  const TypeFact &from = a.pointee[0], &to = b.pointee[0];
  if (withoutConst(from) == withoutConst(to) && from.isConst != to.isConst)
    return from.isConst ? TypeChange::PointeeConstRemoved
                        : TypeChange::PointeeConstAdded;
  if (a.shape == TypeShape::Pointer && to.shape == TypeShape::Void)
    return TypeChange::Erased;
  return TypeChange::Incompatible;
}

TypeChange typeChange(const TypeFact &a, const TypeFact &b) {
  if (withoutConst(a) == withoutConst(b))
    return TypeChange::None;
  if (isNumber(a) && isNumber(b))
    return numberChange(a, b);
  if ((a.shape == TypeShape::Enum && isNumber(b)) ||
      (b.shape == TypeShape::Enum && isNumber(a)))
    return TypeChange::EnumInteger;
  if (!isReference(a) && isReference(b) && !b.pointee.empty() &&
      withoutConst(a) == withoutConst(b.pointee[0]))
    return TypeChange::ValueToReference;
  if (isReference(a) && !isReference(b) && !a.pointee.empty() &&
      withoutConst(a.pointee[0]) == withoutConst(b))
    return TypeChange::ReferenceToValue;
  if (a.shape == TypeShape::LvalueReference &&
      b.shape == TypeShape::RvalueReference)
    return TypeChange::LvalueToRvalue;
  if (pointerDepth(a) != pointerDepth(b) &&
      (pointerDepth(a) && pointerDepth(b)))
    return TypeChange::PointerLevel;
  if (a.shape == b.shape && (a.shape == TypeShape::Pointer || isReference(a)))
    return pointeeChange(a, b);
  return TypeChange::Incompatible;
}

} // namespace breakpath
