#include "matchers/judge/CompareObjects.h"

#include "matchers/rules/Rule.h"

#include "llvm/Demangle/Demangle.h"

#include <algorithm>
#include <span>

namespace breakpath {

namespace {

using Rules = std::span<const RuleId>;

class ObjectComparison {
public:
  ObjectComparison(const Use &was, const Use &now, const UnitFacts &oldFacts,
                   const ChangeIndex &changes)
      : was(was), now(now), oldFacts(oldFacts), changes(changes) {}

  std::optional<BindingDifference> run() {
    for (const Embedded &before : was.binding.embedded) {
      const Embedded *after = embeddedNow(before.what);
      if (!after || after->text == before.text ||
          before.what == Embeds::BodyLayout || isHarmless(before, *after) ||
          before.text == Embedded::compiledIn)
        continue;
      return binary(before, after->text);
    }
    return reliances();
  }

private:
  //--- what the use itself needs -------------------------------------------//

  const Embedded *embeddedNow(Embeds what) const {
    for (const Embedded &item : now.binding.embedded)
      if (item.what == what)
        return &item;
    return nullptr;
  }

  // The class where its layout is the matter.
  std::string binaryName(const Embedded &embedded) const {
    bool isClass = embedded.what == Embeds::Layout ||
                   (embedded.what == Embeds::Slot && was.kind == UseKind::Base);
    if (!isClass)
      return shortName(was);
    const std::string &name = was.binding.name;
    return was.kind == UseKind::Construct && !isAggregate(was)
               ? name.substr(0, name.rfind("::"))
               : name;
  }

  // A caller that expects nothing leaves a result in registers alone.
  static bool isHarmless(const Embedded &before, const Embedded &after) {
    auto result = [](const std::string &calling) {
      return calling.substr(0, calling.find(" ("));
    };
    auto arguments = [](const std::string &calling) {
      return calling.substr(calling.find(" ("));
    };
    return before.what == Embeds::Calling && result(before.text) == "void" &&
           result(after.text).find("object") == std::string::npos &&
           arguments(before.text) == arguments(after.text);
  }

  BindingDifference binary(const Embedded &before, const std::string &after) {
    static constexpr RuleId layouts[] = {
        RuleId::VptrIntroduced,          RuleId::DtorBecameVirtual,
        RuleId::PackingChanged,          RuleId::TypeAlignmentChanged,
        RuleId::EmptyBaseLost,           RuleId::UnionLargestMemberChanged,
        RuleId::TailPaddingReuseChanged, RuleId::TypeSizeChanged};
    static constexpr RuleId offsets[] = {RuleId::BitfieldWidthOrUnitChanged,
                                         RuleId::NoUniqueAddressChanged,
                                         RuleId::FieldOffsetChanged};
    static constexpr RuleId slots[] = {
        RuleId::VtableSlotInserted,   RuleId::VtableSlotRemoved,
        RuleId::VtableSlotReordered,  RuleId::DtorBecameVirtual,
        RuleId::DtorBecameNonVirtual, RuleId::SecondaryVtableChanged};
    static constexpr RuleId names[] = {RuleId::FunctionBecameInline,
                                       RuleId::FunctionInternalLinkage,
                                       RuleId::FunctionDefaultednessChanged,
                                       RuleId::FunctionLanguageLinkageChanged,
                                       RuleId::MemberFunctionPulledToBase,
                                       RuleId::AbiTagChanged,
                                       RuleId::MemberConstAdded,
                                       RuleId::VariableBecameInlineOrExtern,
                                       RuleId::ParamAddedDefaulted,
                                       RuleId::ParamTypeWidened,
                                       RuleId::ParamTypeNarrowed,
                                       RuleId::ParamSignednessChanged};
    static constexpr RuleId calls[] = {RuleId::CallingConventionChanged,
                                       RuleId::PassedInRegisterChanged,
                                       RuleId::ParamTypeWidened,
                                       RuleId::ParamTypeNarrowed,
                                       RuleId::ReturnTypeNarrowedOrWidened,
                                       RuleId::ReturnFromVoid};
    std::string detail = after + " (was " + before.text + ")";
    std::string evidence = wasIs(before.text, after);
    RuleId fallback = RuleId::None;
    Rules rules;
    std::string subject = symbolOf(was);
    switch (before.what) {
    case Embeds::Layout:
      rules = layouts, fallback = RuleId::TypeSizeChanged;
      if (was.kind == UseKind::Construct && !isAggregate(was))
        subject = parent(subject);
      break;
    case Embeds::Offset:
      rules = offsets, fallback = RuleId::FieldOffsetChanged;
      break;
    case Embeds::Slot:
      rules = slots, fallback = RuleId::VtableSlotReordered;
      if (was.kind != UseKind::Base)
        subject = parent(subject);
      else
        evidence = tables(before.text, after);
      break;
    case Embeds::LinkName:
      rules = names, fallback = RuleId::SymbolRemoved;
      evidence = "old objects link to " + shownSymbol(before.text, after) +
                 "; now it is " + shownSymbol(after, before.text);
      break;
    case Embeds::Calling:
      rules = calls, fallback = RuleId::PassedInRegisterChanged;
      break;
    case Embeds::BodyLayout:
      break; // see reliances()
    }
    BindingDifference difference;
    difference.verdict = Verdict::BreaksBinary;
    difference.change = changes.find(subject, rules);
    if (!difference.change && before.what == Embeds::LinkName)
      difference.change = namespaceChange(subject);
    if (!difference.change && bindsFunction(was.kind))
      difference.change = changes.binaryChange(symbolOf(was));
    difference.rule = difference.change ? difference.change->rule : fallback;
    difference.message = difference.change
                             ? difference.change->message
                             : messageOf(fallback, binaryName(before), detail);
    difference.evidence = std::move(evidence);
    return difference;
  }

  // "4 virtual functions (hash)"
  static std::string tables(const std::string &was, const std::string &is) {
    std::string before = was.substr(0, was.find(" (")),
                after = is.substr(0, is.find(" ("));
    if (after == "1 virtual functions")
      after.pop_back();
    return before == after ? "has " + after + " in other slots"
                           : "had " + before + ", has " + after;
  }

  const ApiChange *namespaceChange(std::string symbol) const {
    static constexpr RuleId rules[] = {RuleId::InlineNamespaceChanged};
    while (!(symbol = parent(symbol)).empty())
      if (const ApiChange *change = changes.find(symbol, rules))
        return change;
    return nullptr;
  }

  std::string parent(const std::string &symbol) const {
    const Declaration *decl = changes.oldDeclaration(symbol);
    return decl ? decl->parent : std::string();
  }

  //--- what inline code relies on ------------------------------------------//

  // The code in old objects, against what the new version is like: "reads
  // Bitmap::width, was at byte 8, is at byte 16".
  std::optional<BindingDifference> reliances() {
    const BodyFact *body = bodyOf(was, oldFacts);
    if (!body || was.kind == UseKind::Macro)
      return std::nullopt;
    std::string evidence;
    unsigned n = 0;
    for (const Reliance &reliance : body->reliances) {
      std::string told = broken(reliance);
      if (!told.empty() && ++n <= 2)
        evidence += (evidence.empty() ? "" : "; ") + told;
    }
    if (!n)
      return std::nullopt;
    if (n > 2)
      evidence += "; and " + std::to_string(n - 2) + " more";
    BindingDifference difference;
    difference.verdict = Verdict::BreaksBinary;
    difference.rule = RuleId::PrivateFieldOffsetChangedInlineAccessor;
    difference.message = messageOf(difference.rule, shortName(was));
    difference.evidence = "old objects hold its code, made with " + evidence;
    return difference;
  }

  // What is not as it was; empty if it is.
  std::string broken(const Reliance &reliance) const {
    const Declaration *before = changes.oldDeclaration(reliance.symbol);
    const Declaration *after = changes.newDeclaration(reliance.symbol);
    if (!before)
      return "";
    if (before->kind == DeclarationKind::Field ||
        before->kind == DeclarationKind::Record) {
      const std::string is = !after ? std::string()
                             : before->kind == DeclarationKind::Field
                                 ? after->offset
                                 : after->layout;
      return is.empty() || is == reliance.text
                 ? ""
                 : before->qualified + " " + wasIs(reliance.text, is);
    }
    bool isCalling = reliance.text.ends_with(")") ||
                     reliance.text.find(") ") != std::string::npos;
    if (isCalling)
      return after && !after->calling.empty() && after->calling != reliance.text
                 ? before->qualified + "() called as " +
                       wasIs(reliance.text, after->calling)
                 : "";
    if (after && after->linkName == reliance.text)
      return "";
    if (after && !after->linkName.empty())
      return wasIs(shownSymbol(reliance.text, after->linkName),
                   shownSymbol(after->linkName, reliance.text));
    // What is private is no change to a client, yet its inline code calls it.
    const Declaration *parent = changes.newDeclaration(before->parent);
    bool isGone = changes.binaryChange(reliance.symbol) ||
                  (!after && parent && parent->isComplete);
    return isGone ? llvm::demangle(reliance.text) +
                        ", which the new version does not offer"
                  : "";
  }

  // The declaration behind a mangled name, where that tells them apart.
  static std::string shownSymbol(const std::string &name,
                                 const std::string &other) {
    std::string plain = llvm::demangle(name);
    return plain == llvm::demangle(other) ? name : plain;
  }

  const Use &was, &now;
  const UnitFacts &oldFacts;
  const ChangeIndex &changes;
};

} // namespace

std::optional<BindingDifference> compareObjects(const Use &was, const Use &now,
                                                const UnitFacts &oldFacts,
                                                const ChangeIndex &changes) {
  return ObjectComparison(was, now, oldFacts, changes).run();
}

} // namespace breakpath
