/// A type of C or C++ as data.
#pragma once

#include <string>
#include <vector>

namespace breakpath {

enum class TypeShape {
  Void,
  Bool,
  Integer,
  Floating,
  Enum,
  Pointer,
  LvalueReference,
  RvalueReference,
  Array,
  Record,
  Function,
  Other, ///< dependent, deduced, member pointers, vectors, ...
};

/// A type as data: enough to tell a widened integer from a lost `const`.
struct TypeFact {
  std::string spelled;   ///< as the header writes it
  std::string canonical; ///< aliases resolved, no inline namespaces
  TypeShape shape = TypeShape::Other;
  unsigned bits = 0; ///< integers, floating types and enumerations
  bool isSigned = false;
  bool isConst = false;
  /// What a pointer, reference or array refers to; else empty.
  std::vector<TypeFact> pointee;

  friend bool operator==(const TypeFact &, const TypeFact &) = default;
};

} // namespace breakpath
