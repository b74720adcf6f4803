// The words of the facts, as reports and JSON write them.

#include "matchers/facts/ApiModel.h"
#include "matchers/facts/Impact.h"
#include "matchers/facts/Program.h"
#include "matchers/facts/UnitFacts.h"

namespace breakpath {

const char *toString(UseKind kind) {
  switch (kind) {
  case UseKind::Call:
    return "call";
  case UseKind::Construct:
    return "construction";
  case UseKind::Operator:
    return "operator";
  case UseKind::Conversion:
    return "conversion";
  case UseKind::Member:
    return "member access";
  case UseKind::TypeName:
    return "type name";
  case UseKind::Base:
    return "base class";
  case UseKind::Override:
    return "override";
  case UseKind::Enumerator:
    return "enumerator";
  case UseKind::Variable:
    return "variable";
  case UseKind::Function:
    return "function name";
  case UseKind::Template:
    return "template";
  case UseKind::Concept:
    return "concept";
  case UseKind::Namespace:
    return "namespace";
  case UseKind::Macro:
    return "macro";
  case UseKind::Include:
    return "include";
  case UseKind::Layout:
    return "layout";
  }
  return "";
}

const char *toString(CallKind kind) {
  switch (kind) {
  case CallKind::Call:
  case CallKind::Construct:
    return "call";
  case CallKind::Destroy:
    return "destruction";
  case CallKind::Virtual:
    return "virtual call";
  case CallKind::Through:
  case CallKind::Holds:
    return "call through a pointer";
  case CallKind::HandOver:
    return "hand-over";
  case CallKind::Uses:
    return "default value";
  case CallKind::Starts:
    return "start";
  }
  return "";
}

const char *toString(DeclarationKind kind) {
  switch (kind) {
  case DeclarationKind::Namespace:
    return "namespace";
  case DeclarationKind::Function:
    return "function";
  case DeclarationKind::Method:
    return "member function";
  case DeclarationKind::Constructor:
    return "constructor";
  case DeclarationKind::Destructor:
    return "destructor";
  case DeclarationKind::Conversion:
    return "conversion operator";
  case DeclarationKind::Record:
    return "class";
  case DeclarationKind::Enum:
    return "enumeration";
  case DeclarationKind::Enumerator:
    return "enumerator";
  case DeclarationKind::Field:
    return "data member";
  case DeclarationKind::Variable:
    return "variable";
  case DeclarationKind::Alias:
    return "type alias";
  case DeclarationKind::Concept:
    return "concept";
  case DeclarationKind::DeductionGuide:
    return "deduction guide";
  case DeclarationKind::Macro:
    return "macro";
  case DeclarationKind::Header:
    return "header";
  case DeclarationKind::Symbol:
    return "symbol";
  case DeclarationKind::Library:
    return "library";
  }
  return "";
}

const char *toString(Verdict verdict) {
  switch (verdict) {
  case Verdict::BreaksBuild:
    return "breaks-build";
  case Verdict::ChangesMeaning:
    return "changes-meaning";
  case Verdict::BreaksBinary:
    return "breaks-binary";
  case Verdict::Deprecated:
    return "deprecated";
  case Verdict::Unknown:
    return "unknown";
  case Verdict::Unaffected:
    return "unaffected";
  }
  return "";
}

const char *toString(Confidence confidence) {
  switch (confidence) {
  case Confidence::Possible:
    return "possible";
  case Confidence::Likely:
    return "likely";
  case Confidence::Proven:
    return "proven";
  }
  return "";
}

} // namespace breakpath
