// The words of the facts, as reports and JSON write them.

#include "matchers/facts/ApiModel.h"
#include "matchers/facts/BinaryFile.h"
#include "matchers/facts/FlagFinding.h"
#include "matchers/facts/FlagRule.h"
#include "matchers/facts/Impact.h"
#include "matchers/facts/LoadFinding.h"
#include "matchers/facts/Program.h"
#include "matchers/facts/RootRule.h"
#include "matchers/facts/Suppression.h"
#include "matchers/facts/UnitFacts.h"

#include <algorithm>

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

const char *toString(SymbolType type) {
  constexpr const char *words[] = {"function", "variable",
                                   "thread-local variable",
                                   "function chosen at load time", "symbol"};
  return words[static_cast<unsigned>(type)];
}

const char *toString(FlagVerdict verdict) {
  constexpr const char *words[] = {"ungated",      "gated-when-queued",
                                   "fails-open",   "defaults-differ",
                                   "check-unused", "checked-once"};
  return words[static_cast<unsigned>(verdict)];
}

bool isStep(FlagVerdict verdict) {
  return verdict == FlagVerdict::Ungated ||
         verdict == FlagVerdict::GatedWhenQueued;
}

const char *toString(LoadProblem problem) {
  constexpr const char *words[] = {"library-missing", "symbol-missing",
                                   "version-missing", "type-changed",
                                   "size-changed",    "misread"};
  return words[static_cast<unsigned>(problem)];
}

const char *toString(Bump bump) {
  constexpr const char *words[] = {"patch", "minor", "major"};
  return words[static_cast<unsigned>(bump)];
}

const char *toString(FlagKey key) {
  switch (key) {
  case FlagKey::Argument:
    return "argument";
  case FlagKey::FirstKey:
    return "first-key";
  case FlagKey::Joined:
    return "joined";
  case FlagKey::Receiver:
    return "receiver";
  case FlagKey::Callee:
    return "callee";
  case FlagKey::TemplateArgument:
    return "template-argument";
  case FlagKey::Macro:
    return "macro";
  case FlagKey::None:
    return "none";
  case FlagKey::Unknown:
    return "unknown";
  }
  return "";
}

const char *toString(RootKind kind) {
  switch (kind) {
  case RootKind::BackgroundJob:
    return "background-job";
  case RootKind::Timer:
    return "timer";
  case RootKind::Thread:
    return "thread";
  case RootKind::RequestHandler:
    return "request-handler";
  case RootKind::SignalHandler:
    return "signal-handler";
  case RootKind::Main:
    return "main";
  case RootKind::StaticInit:
    return "static-init";
  case RootKind::Test:
    return "test";
  }
  return "";
}

static bool isDigits(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return c >= '0' && c <= '9'; });
}

bool isDay(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-' ||
      !isDigits(text.substr(0, 4)) || !isDigits(text.substr(5, 2)) ||
      !isDigits(text.substr(8)))
    return false;
  std::string_view month = text.substr(5, 2), day = text.substr(8);
  return month >= "01" && month <= "12" && day >= "01" && day <= "31";
}

} // namespace breakpath
