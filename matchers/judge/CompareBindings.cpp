#include "matchers/judge/CompareBindings.h"
#include "matchers/facts/Names.h"

#include "matchers/judge/CompareObjects.h"
#include "matchers/judge/OverloadChoice.h"
#include "matchers/rules/Rule.h"

#include <algorithm>
#include <span>

namespace breakpath {

std::string messageOf(RuleId rule, const std::string &name,
                      const std::string &detail) {
  static const ApiModel none;
  Difference place{Relation::Same, nullptr, nullptr, none, none};
  Declaration named;
  named.name = name;
  named.kind = DeclarationKind::Alias; // the name as it stands
  place.before = &named;
  return ruleMessage(findRule(rule), place, detail);
}

bool bindsFunction(UseKind kind) {
  return kind == UseKind::Call || kind == UseKind::Construct ||
         kind == UseKind::Operator || kind == UseKind::Conversion ||
         kind == UseKind::Function;
}

bool isAggregate(const Use &use) {
  return use.binding.symbol.ends_with("@aggregate");
}

std::string symbolOf(const Use &use) {
  const std::string &symbol = use.binding.symbol;
  return isAggregate(use) ? symbol.substr(0, symbol.size() - 10) : symbol;
}

std::string shortName(const Use &use) {
  bool isCall = use.kind == UseKind::Call || use.kind == UseKind::Function;
  return use.kind == UseKind::Member || use.kind == UseKind::Layout
             ? use.binding.name
             : unqualified(use.binding.name) + (isCall ? "()" : "");
}

std::string wasIs(const std::string &was, const std::string &is) {
  return "was " + was + ", is " + is;
}

const BodyFact *bodyOf(const Use &use, const UnitFacts &facts) {
  auto body = std::lower_bound(
      facts.bodies.begin(), facts.bodies.end(), use.binding.body,
      [](auto &b, auto &print) { return b.fingerprint < print; });
  bool isFound =
      body != facts.bodies.end() && body->fingerprint == use.binding.body;
  return isFound ? &*body : nullptr;
}

namespace {

using Rules = std::span<const RuleId>;

class Comparison {
public:
  Comparison(const Use &was, const Use &now, const UnitFacts &oldFacts,
             const ChangeIndex &changes)
      : was(was), now(now), oldFacts(oldFacts), changes(changes) {}

  std::vector<BindingDifference> run() {
    if (isAggregate(was) || isAggregate(now)) {
      fields();
    } else if (bindsFunction(was.kind) && !readsTheSame() &&
               !changes.isSuccessor(was.binding.symbol, now.binding.symbol)) {
      otherOverload();
    } else {
      arguments();
      order();
    }
    values();
    members();
    computed();
    macro();
    defaults();
    copies();
    result();
    if (differences.empty())
      body();
    mergeEvidence();
    if (auto objects = compareObjects(was, now, oldFacts, changes))
      differences.push_back(std::move(*objects));
    return std::move(differences);
  }

private:
  // One story for each rule.
  void mergeEvidence() {
    std::vector<BindingDifference> merged;
    for (BindingDifference &difference : differences)
      if (!merged.empty() && merged.back().rule == difference.rule)
        merged.back().evidence += "; " + difference.evidence;
      else
        merged.push_back(std::move(difference));
    differences = std::move(merged);
  }

  const std::string &name() const { return was.binding.name; }
  // An implicit member of another instantiation.
  bool readsTheSame() const {
    return name() == now.binding.name &&
           was.binding.signature == now.binding.signature;
  }

  /// A difference under the first of \p rules that the library has for this
  /// symbol, else under \p fallback.
  BindingDifference &add(Rules rules, RuleId fallback, std::string evidence,
                         std::string detail = "other") {
    BindingDifference difference;
    difference.change = changes.find(symbolOf(was), rules);
    difference.rule = difference.change ? difference.change->rule : fallback;
    difference.message = difference.change
                             ? difference.change->message
                             : messageOf(fallback, shortName(was), detail);
    difference.evidence = std::move(evidence);
    differences.push_back(std::move(difference));
    return differences.back();
  }

  //--- calls ---------------------------------------------------------------//

  void otherOverload() {
    BindingDifference difference;
    difference.rule =
        overloadRule(was.binding.symbol, now.binding.symbol, changes);
    for (RuleId id :
         {RuleId::InitializerListCtorAdded, RuleId::OverloadAddedBetterMatch,
          RuleId::ConvertingCtorAdded, RuleId::OverloadRemovedNoViable})
      if (const ApiChange *found = changes.byRule(id, name());
          found && difference.rule != RuleId::OverloadReranked &&
          (found->symbol == now.binding.symbol ||
           found->symbol == was.binding.symbol)) {
        difference.change = found;
        if (found->rule == RuleId::InitializerListCtorAdded)
          difference.rule = found->rule;
        break;
      }
    if (!difference.change)
      if (const ApiChange *hidden =
              changes.explain(was.binding.symbol, was.kind);
          hidden && hidden->rule == RuleId::UsingDeclarationRemoved) {
        difference.change = hidden;
        difference.rule = hidden->rule;
      }
    std::string called = unqualified(name());
    difference.message = was.kind == UseKind::Construct
                             ? called + " is now made by another constructor"
                         : findRule(difference.rule).matches
                             ? called + "() now binds to another overload"
                             : messageOf(difference.rule, called + "()");
    difference.evidence =
        was.binding.signature == now.binding.signature
            ? wasIs(was.binding.name, now.binding.name)
            : wasIs(was.binding.signature, now.binding.signature);
    differences.push_back(std::move(difference));
  }

  void arguments() {
    static constexpr RuleId conversions[] = {
        RuleId::ParamEnumIntSwapped, RuleId::ParamTypeNarrowed,
        RuleId::ParamTypeWidened, RuleId::ParamSignednessChanged};
    static constexpr RuleId defaults[] = {RuleId::DefaultArgValueChanged};
    const auto &before = was.binding.arguments, &after = now.binding.arguments;
    for (size_t i = 0; i < std::min(before.size(), after.size()); ++i) {
      // Another type of the parameter is another matter.
      bool comparable = before[i].type == after[i].type ||
                        (isNumber(before[i].value) && isNumber(after[i].value));
      if (comparable && before[i].isDefault && after[i].isDefault &&
          before[i].value != after[i].value) {
        add(defaults, RuleId::DefaultArgValueChanged, defaultChange(i),
            "'" + after[i].parameter + "'");
        return;
      }
      if (!before[i].isDefault && !after[i].isDefault &&
          before[i].conversion != after[i].conversion &&
          !after[i].conversion.empty()) {
        add(conversions, RuleId::ParamTypeNarrowed,
            "the argument for '" + after[i].parameter + "' now converts " +
                after[i].conversion);
        return;
      }
    }
  }

  std::string defaultChange(size_t i) const {
    const Argument &before = was.binding.arguments[i],
                   &after = now.binding.arguments[i];
    auto isHash = [](const Argument &a) { return a.value.starts_with("#"); };
    if (before.text == after.text && isHash(before) && isHash(after))
      return "the default of '" + after.parameter + "' is still " + after.text +
             ", but what that names changed";
    return "the default of '" + after.parameter + "' was " +
           shown(before, after) + ", is " + shown(after, before);
  }

  // Texts that read the same but mean another value show the value.
  static std::string shown(const Argument &argument, const Argument &other) {
    return argument.text == other.text
               ? argument.text + " (" + argument.value + ")"
               : argument.text;
  }

  static bool isNumber(const std::string &value) {
    char first = value.empty() ? ' ' : value[0];
    return (first >= '0' && first <= '9') || first == '-' || value == "true" ||
           value == "false";
  }

  // Only the names tell, so this is likely at best.
  void order() {
    if (!differences.empty())
      return;
    static constexpr RuleId rules[] = {RuleId::ParamReorderedSameType};
    if (changes.find(symbolOf(was), rules))
      swapped(rules, RuleId::ParamReorderedSameType, "argument ");
  }

  bool swapped(Rules rules, RuleId fallback, const char *noun) {
    const auto &before = was.binding.arguments, &after = now.binding.arguments;
    for (size_t i = 0; i < std::min(before.size(), after.size()); ++i) {
      if (before[i].isDefault || before[i].parameter == after[i].parameter)
        continue;
      add(rules, fallback,
          noun + std::to_string(i + 1) + " was '" + before[i].parameter +
              "', is '" + after[i].parameter + "'")
          .atMost = Confidence::Likely;
      return true;
    }
    return false;
  }

  //--- aggregates ----------------------------------------------------------//

  // This compiler warns; GCC does not take it.
  void designators() {
    if (now.binding.value.empty() || !was.binding.value.empty())
      return;
    BindingDifference &difference =
        add({}, RuleId::DesignatedInitOrderBroken,
            "the values are " + now.binding.value +
                " any more: an error with GCC, a warning with Clang");
    difference.message = messageOf(difference.rule, name());
    difference.verdict = Verdict::BreaksBuild;
    difference.atMost = Confidence::Likely;
  }

  void fields() {
    designators();
    const auto &before = was.binding.arguments, &after = now.binding.arguments;
    auto has = [](const std::vector<Argument> &list, const std::string &name) {
      return std::any_of(list.begin(), list.end(), [&](const Argument &a) {
        return a.parameter == name;
      });
    };
    if (isAggregate(was) != isAggregate(now)) {
      madeOtherwise();
      return;
    }
    // A member that changed places with another one; a new name alone does not.
    bool moved = was.binding.arguments.size() == 1 &&
                 now.binding.arguments.size() == 1 &&
                 before[0].parameter != after[0].parameter &&
                 before[0].type != after[0].type;
    for (size_t i = 0; i < std::min(before.size(), after.size()); ++i)
      moved |=
          !before[i].isDefault && !after[i].isDefault &&
          before[i].parameter != after[i].parameter &&
          (has(after, before[i].parameter) || has(before, after[i].parameter));
    if (moved &&
        swapped({}, RuleId::AggregateFieldsReorderedSameType, "value "))
      return;
    for (const Argument &field : after) {
      auto old = std::find_if(before.begin(), before.end(), [&](auto &a) {
        return a.parameter == field.parameter;
      });
      if (old == before.end()) {
        if (field.isDefault)
          add({}, RuleId::AggregateFieldAppended,
              "'" + field.parameter + "' is " + field.text);
      } else if (old->isDefault && field.isDefault &&
                 old->value != field.value) {
        add({}, RuleId::FieldDefaultInitializerChanged,
            "the default of '" + field.parameter + "' was " +
                shown(*old, field) + ", is " + shown(field, *old))
            .message = "the default of " + unqualified(name()) +
                       "::" + field.parameter + " changed";
      } else if (!old->isDefault && !field.isDefault &&
                 old->conversion != field.conversion &&
                 !field.conversion.empty()) {
        add({}, RuleId::FieldTypeChanged,
            "the value for '" + field.parameter + "' now converts " +
                field.conversion)
            .message = "the type of " + unqualified(name()) +
                       "::" + field.parameter + " changed";
      }
    }
  }

  // A list that set the members is now the arguments of a constructor.
  void madeOtherwise() {
    bool isGiven = std::any_of(
        was.binding.arguments.begin(), was.binding.arguments.end(),
        [](const Argument &argument) { return !argument.isDefault; });
    if (!isGiven)
      return;
    BindingDifference &difference =
        add({}, RuleId::OverloadAddedBetterMatch,
            wasIs(isAggregate(was) ? "members set one by one"
                                   : was.binding.signature,
                  isAggregate(now) ? "members set one by one"
                                   : now.binding.signature));
    difference.atMost = Confidence::Likely;
    difference.message =
        unqualified(name()) + (isAggregate(now)
                                   ? " is no longer made by a constructor"
                                   : " is now made by a constructor");
  }

  // Members that a constructor leaves at their default.
  void defaults() {
    for (const std::string &before : was.binding.defaults) {
      std::string member = before.substr(0, before.find(" = "));
      for (const std::string &after : now.binding.defaults)
        if (after.starts_with(member + " = ") && after != before)
          add({}, RuleId::FieldDefaultInitializerChanged,
              "a member was made with " + before + ", is made with " + after)
              .message = "the default of " + unqualified(name()) +
                         "::" + member + " changed";
    }
  }

  // The members that both versions have, where the compiler writes the copy.
  void copies() {
    for (const std::string &before : was.binding.copies) {
      std::string member = before.substr(0, before.find(" = "));
      for (const std::string &after : now.binding.copies)
        if (after.starts_with(member + " = ") && after != before)
          copied(member.substr(0, member.find(" (")),
                 before.substr(member.size() + 3),
                 after.substr(member.size() + 3));
    }
  }

  void copied(const std::string &member, const std::string &from,
              const std::string &to) {
    bool isCopy =
        symbolOf(was).ends_with("@copy") || was.kind == UseKind::Operator;
    const char *verb = isCopy ? "copied " : "made ";
    auto shown = [](const std::string &how) {
      return how.substr(0, how.find(" #"));
    };
    bool isOtherCode = shown(from) == shown(to);
    BindingDifference &difference =
        add({}, RuleId::ImplicitMemberBodyChanged,
            isOtherCode ? "'" + member + "' is " + verb + shown(to) +
                              ", which is other code"
                        : "'" + member + "' was " + verb + shown(from) +
                              ", is " + verb + shown(to));
    difference.message =
        messageOf(difference.rule, name().substr(0, name().rfind("::")));
    difference.atMost = isOtherCode ? Confidence::Possible : Confidence::Likely;
  }

  //--- values --------------------------------------------------------------//

  // What a constexpr function of the dependency gives for constants.
  void computed() {
    if (was.kind != UseKind::Call && was.kind != UseKind::Operator)
      return;
    if (!was.binding.value.empty() && !now.binding.value.empty() &&
        was.binding.value != now.binding.value)
      add({}, RuleId::ConstexprEvaluationChanged,
          shortName(was) + " " + wasIs(was.binding.value, now.binding.value));
  }

  void values() {
    static constexpr RuleId rules[] = {
        RuleId::EnumeratorValueChanged, RuleId::ConstantValueChanged,
        RuleId::FlagBitReassigned, RuleId::EnumeratorSentinelChanged,
        RuleId::VariableTemplateValueChanged};
    bool isValue =
        was.kind == UseKind::Enumerator || was.kind == UseKind::Variable;
    if (was.kind == UseKind::Variable &&
        isThreadLocal(was.binding) != isThreadLocal(now.binding))
      add({}, RuleId::VariableBecameThreadLocalOrBack,
          wasIs(was.binding.signature, now.binding.signature),
          isThreadLocal(now.binding) ? "one for each thread"
                                     : "one for all threads");
    if (isValue && !was.binding.value.empty() && !now.binding.value.empty() &&
        was.binding.value != now.binding.value)
      add(rules, was.kind == UseKind::Enumerator ? rules[0] : rules[1],
          wasIs(withValue(was.binding), withValue(now.binding)),
          was.binding.value.starts_with("#")
              ? "it is made otherwise"
              : was.binding.value + " -> " + now.binding.value);
  }

  static bool isThreadLocal(const Binding &binding) {
    for (const char *word : {"thread_local", "_Thread_local", "__thread"})
      if (binding.signature.find(word) != std::string::npos)
        return true;
    return false;
  }

  // A bit-field that holds other numbers, a member that all objects share now.
  void members() {
    if (was.kind != UseKind::Member)
      return;
    static constexpr RuleId types[] = {RuleId::FieldTypeChanged,
                                       RuleId::BitfieldWidthOrUnitChanged};
    static constexpr RuleId statics[] = {RuleId::FieldBecameStaticOrNonStatic};
    if (!was.binding.value.empty() && !now.binding.value.empty() &&
        was.binding.value != now.binding.value)
      add(types, RuleId::FieldTypeChanged,
          wasIs(was.binding.value, now.binding.value));
    if (was.binding.symbol != now.binding.symbol &&
        changes.find(symbolOf(was), statics))
      add(statics, RuleId::FieldBecameStaticOrNonStatic,
          wasIs(was.binding.signature, now.binding.signature));
  }

  // The signature of an enumerator ends with its value.
  std::string withValue(const Binding &binding) const {
    bool isShown = was.kind == UseKind::Enumerator ||
                   binding.value.starts_with("#") ||
                   binding.signature.ends_with(" " + binding.value);
    return binding.signature + (isShown ? "" : " (" + binding.value + ")");
  }

  // Both the definition and what became of it here are other ones.
  void macro() {
    if (was.kind != UseKind::Macro || was.binding.body == now.binding.body ||
        (!was.binding.value.empty() && was.binding.value == now.binding.value))
      return;
    static constexpr RuleId rules[] = {RuleId::VersionMacroValueChanged,
                                       RuleId::MacroValueChanged,
                                       RuleId::MacroArityOrKindChanged};
    bool isExpression =
        !was.binding.value.empty() && !now.binding.value.empty();
    bool hasValue = isExpression && !was.binding.value.starts_with("#") &&
                    !now.binding.value.starts_with("#");
    BindingDifference &difference =
        add(rules,
            name().find("VERSION") == std::string::npos
                ? RuleId::MacroValueChanged
                : RuleId::VersionMacroValueChanged,
            macroEvidence(),
            hasValue ? now.binding.value : "it is built from others");
    // Other code need not compute something else.
    if (!hasValue)
      difference.atMost =
          isExpression ? Confidence::Likely : Confidence::Possible;
  }

  std::string macroEvidence() const {
    auto shown = [this](const Binding &binding) {
      return shortened(binding.value.empty() ? binding.signature
                                             : withValue(binding));
    };
    if (was.binding.signature == now.binding.signature)
      return innerMacros(shown(was.binding) == shown(now.binding)
                             ? ""
                             : wasIs(was.binding.value, now.binding.value));
    return wasIs(shown(was.binding), shown(now.binding));
  }

  // The definition is the same; those that it is built from are not.
  std::string innerMacros(std::string evidence) const {
    for (const std::string &after : now.binding.definitions) {
      std::string name = after.substr(0, after.find_first_of(" ("));
      for (const std::string &before : was.binding.definitions)
        if (before != after &&
            before.substr(0, before.find_first_of(" (")) == name)
          return evidence + (evidence.empty() ? "" : ", ") + "through " + name +
                 ": " + wasIs(shortened(before), shortened(after));
    }
    return evidence + (evidence.empty() ? "" : ", ") +
           "through macros that it is built from";
  }

  static std::string shortened(const std::string &text) {
    constexpr size_t most = 120;
    return text.size() <= most ? text : text.substr(0, most) + "...";
  }

  //--- results -------------------------------------------------------------//

  static std::string bare(const std::string &canonical) {
    return canonical.starts_with("const ") ? canonical.substr(6) : canonical;
  }

  static bool isNumeric(const TypeFact &type) {
    return type.shape == TypeShape::Bool || type.shape == TypeShape::Integer ||
           type.shape == TypeShape::Enum || type.shape == TypeShape::Floating;
  }

  static bool keepsValue(const TypeFact &from, const TypeFact &to) {
    if (from.canonical == to.canonical || !isNumeric(from) || !isNumeric(to) ||
        !from.bits || !to.bits)
      return true;
    if (from.shape == TypeShape::Bool)
      return true;
    if (to.shape == TypeShape::Bool)
      return false;
    if (from.shape == TypeShape::Floating || to.shape == TypeShape::Floating)
      return to.shape == TypeShape::Floating &&
             (from.shape == TypeShape::Floating
                  ? from.bits <= to.bits
                  : from.bits < (to.bits == 32 ? 24u : 53u));
    return from.isSigned == to.isSigned ? from.bits <= to.bits
                                        : to.isSigned && from.bits < to.bits;
  }

  void result() {
    const TypeFact &before = was.binding.result, &after = now.binding.result;
    if (before.canonical.empty() || after.canonical.empty() ||
        bare(before.canonical) == bare(after.canonical) ||
        was.binding.consumed != now.binding.consumed)
      return;
    if (was.kind == UseKind::TypeName)
      return alias();
    std::string effect = effectOf(before, after);
    if (effect.empty())
      return;
    static constexpr RuleId rules[] = {RuleId::ReturnTruthinessChanged,
                                       RuleId::ReturnReferenceToValue,
                                       RuleId::ReturnValueToReference,
                                       RuleId::ReturnTypeNarrowedOrWidened,
                                       RuleId::ReturnTypeChangedIncompatible,
                                       RuleId::FieldTypeChanged,
                                       RuleId::ConstantTypeChanged,
                                       RuleId::VariableTypeOrSizeChanged,
                                       RuleId::ReturnDeducedTypeChanged,
                                       RuleId::ReturnOwnershipChanged,
                                       RuleId::AtomicOrVolatileMemberChanged,
                                       RuleId::MemberTypedefChanged,
                                       RuleId::OpaqueHandleTypeChanged,
                                       RuleId::AliasTargetChanged};
    bool isNumber = isNumeric(before) && isNumeric(after);
    RuleId fallback = was.kind == UseKind::Member ? RuleId::FieldTypeChanged
                      : was.kind == UseKind::Variable
                          ? RuleId::ConstantTypeChanged
                      : isNumber ? RuleId::ReturnTypeNarrowedOrWidened
                                 : RuleId::ReturnTypeChangedIncompatible;
    std::string from = shownType(before, after), to = shownType(after, before);
    BindingDifference &difference =
        add(rules, fallback, wasIs(from, to) + effect, from + " -> " + to);
    // What is done with an object is a use of its own, and compared there; what
    // the class stands for is not.
    if (before.shape == TypeShape::Record && after.shape == TypeShape::Record)
      difference.atMost = Confidence::Likely;
  }

  // What the client declares with a name for a number holds other numbers.
  void alias() {
    const TypeFact &before = was.binding.result, &after = now.binding.result;
    if (keepsValue(before, after))
      return;
    static constexpr RuleId rules[] = {RuleId::AliasTargetChanged};
    std::string from = shownType(before, after), to = shownType(after, before);
    BindingDifference &difference =
        add(rules, RuleId::AliasTargetChanged,
            wasIs(from, to) + ", which cannot hold all that the old one held",
            from + " -> " + to);
    difference.atMost = Confidence::Likely;
    if (was.context.empty())
      return;
    difference.rule = RuleId::DependentMemberChanged;
    difference.message =
        messageOf(difference.rule, shortName(was), from + " -> " + to);
  }

  static std::string shownType(const TypeFact &type, const TypeFact &other) {
    return type.spelled != other.spelled ? type.spelled : type.canonical;
  }

  // Why another type matters here; empty where it does not.
  std::string effectOf(const TypeFact &before, const TypeFact &after) const {
    const TypeFact &target = now.binding.target;
    bool isNumber = isNumeric(before) && isNumeric(after);
    switch (now.binding.consumed) {
    case Consumed::No:
      return "";
    case Consumed::Other:
      // milliseconds that became microseconds have the same members.
      return before.shape == TypeShape::Record &&
                     after.shape == TypeShape::Record
                 ? ", of which a member is used"
                 : "";
    case Consumed::Deduced:
      return ", which auto takes over";
    case Consumed::Variadic:
      if (before.shape == TypeShape::Pointer &&
          after.shape == TypeShape::Pointer)
        return "";
      return isNumber && before.bits == after.bits &&
                     (before.shape == TypeShape::Floating) ==
                         (after.shape == TypeShape::Floating)
                 ? ""
                 : ", passed through '...' as it is";
    case Consumed::Operand:
    case Consumed::Signed:
      if (!isNumber || !was.binding.target.bits || !target.bits)
        return "";
      if ((now.binding.consumed == Consumed::Signed &&
           was.binding.target.isSigned != target.isSigned) ||
          (was.binding.target.shape == TypeShape::Floating) !=
              (target.shape == TypeShape::Floating))
        return ", so the operation is done in " + target.spelled + ", not " +
               was.binding.target.spelled;
      return "";
    case Consumed::Truth:
      return isOtherTruth(before, after)
                 ? ", and what counts as true may be another thing"
                 : "";
    case Consumed::Target:
      return keepsValue(before, was.binding.target) &&
                     !keepsValue(after, target)
                 ? ", and is converted to " + target.spelled
                 : "";
    case Consumed::Assigned:
      return keepsValue(was.binding.target, before) &&
                     !keepsValue(target, after)
                 ? ", and is assigned a value of type " + target.spelled
                 : "";
    }
    return "";
  }

  static bool isOtherTruth(const TypeFact &before, const TypeFact &after) {
    auto group = [](const TypeFact &type) {
      if (type.shape == TypeShape::Bool)
        return 0;
      if (isNumeric(type))
        return 1;
      return 2; // pointers, and classes that wrap them
    };
    return group(before) != group(after);
  }

  //--- inline code ---------------------------------------------------------//

  // Other code need not behave differently: possible, and no more.
  void body() {
    if (was.kind == UseKind::Macro || was.binding.body.empty() ||
        now.binding.body.empty() || was.binding.body == now.binding.body)
      return;
    static constexpr RuleId rules[] = {RuleId::InlineBodyChanged};
    BindingDifference difference;
    difference.rule = RuleId::InlineBodyChanged;
    difference.atMost = Confidence::Possible;
    difference.change = changes.find(symbolOf(was), rules);
    difference.evidence = "its own code is other code";
    if (!difference.change)
      if (const ApiChange *inner = reachedChange(rules)) {
        difference.change = inner;
        difference.evidence = "reached through " + shortName(was);
      }
    if (!difference.change)
      difference.evidence = "its code, or code that it runs, is other code";
    difference.message = difference.change
                             ? difference.change->message
                             : messageOf(difference.rule, shortName(was));
    differences.push_back(std::move(difference));
  }

  const ApiChange *reachedChange(Rules rules) const {
    if (const BodyFact *body = bodyOf(was, oldFacts))
      for (const std::string &symbol : body->symbols)
        if (const ApiChange *change = changes.find(symbol, rules))
          return change;
    return nullptr;
  }

  const Use &was, &now;
  const UnitFacts &oldFacts;
  const ChangeIndex &changes;
  std::vector<BindingDifference> differences;
};

} // namespace

std::vector<BindingDifference> compareBindings(const Use &was, const Use &now,
                                               const UnitFacts &oldFacts,
                                               const ChangeIndex &changes) {
  return Comparison(was, now, oldFacts, changes).run();
}

} // namespace breakpath
