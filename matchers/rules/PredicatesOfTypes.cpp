// When a difference falls under a rule about types and their members,
// constants, macros, headers and templates.

#include "matchers/rules/PredicateHelpers.h"

#include <sstream>

namespace breakpath::predicates {

// Whole words only: db::Mode is no part of db::ModeSet.
static std::string renamed(const std::string &text, const std::string &from,
                           const std::string &to) {
  auto isWord = [&](size_t i) {
    return i < text.size() &&
           (isalnum(static_cast<unsigned char>(text[i])) || text[i] == '_');
  };
  std::string result;
  for (size_t at = 0; at < text.size();)
    if (text.compare(at, from.size(), from) == 0 &&
        !(at > 0 && (isWord(at - 1) || text[at - 1] == ':')) &&
        !isWord(at + from.size())) {
      result += to;
      at += from.size();
    } else {
      result += text[at++];
    }
  return result;
}
// "type-parameter-0-1": another number where the list of parameters changed.
static std::string withoutPositions(const std::string &text) {
  static const std::string word = "type-parameter-";
  std::string result;
  for (size_t at = 0; at < text.size();) {
    if (text.compare(at, word.size(), word)) {
      result += text[at++];
      continue;
    }
    result += word;
    at += word.size();
    while (at < text.size() &&
           (isdigit(static_cast<unsigned char>(text[at])) || text[at] == '-'))
      ++at;
  }
  return result;
}
bool sameButRenamed(const Difference &d, const TypeFact &from,
                    const TypeFact &to) {
  if (from.canonical == to.canonical)
    return false;
  if (from.spelled == to.spelled &&
      withoutPositions(from.canonical) == withoutPositions(to.canonical))
    return true;
  std::string text = from.canonical;
  if (d.renamedTypes)
    for (const auto &[before, after] : *d.renamedTypes)
      text = renamed(text, before, after);
  return text == to.canonical;
}

//===--- types ------------------------------------------------------------===//

static bool typeGone(const Difference &d) {
  return removed(d) && d.before &&
         (was(d).kind == Kind::Record || was(d).kind == Kind::Enum) &&
         !was(d).isTemplate && !was(d).isSpecialization && !was(d).name.empty();
}
Match typeRemoved(const Difference &d) {
  return when(typeGone(d) && !insideRecord(d));
}
Match nestedTypeRemoved(const Difference &d) {
  bool alias =
      removed(d) && is(d.before, Kind::Alias) && !usingDeclarationRemoved(d);
  return when((typeGone(d) || alias) && insideRecord(d));
}
Match typeBecameOpaque(const Difference &d) {
  return when(isType(d.before) && both(d, was(d).kind) &&
              was(d).kind != Kind::Alias && was(d).isComplete &&
              !now(d).isComplete);
}
Match typeKindChanged(const Difference &d) {
  if (!isType(d.before) || !isType(d.after) || is(d.before, Kind::Alias) ||
      distinctTypeBecameAlias(d))
    return no;
  auto group = [](const Declaration &decl) {
    return decl.kind == Kind::Alias                      ? "alias"
           : decl.tag == "class" || decl.tag == "struct" ? "class"
                                                         : decl.tag;
  };
  return when(group(was(d)) != group(now(d)),
              arrow(group(was(d)), group(now(d))));
}
Match typeBecameFinal(const Difference &d) {
  return when(both(d, Kind::Record) && !was(d).isFinal && now(d).isFinal);
}
static bool addsPure(const Difference &d) {
  for (const Declaration &decl : d.newModel.declarations)
    if (decl.kind == Kind::Method && decl.isPure &&
        decl.parent == now(d).symbol) {
      const Declaration *old = findDeclaration(d.oldModel, decl.symbol);
      if (!old || !old->isPure)
        return true;
    }
  return false;
}
Match typeBecameAbstract(const Difference &d) {
  return when(both(d, Kind::Record) && was(d).isComplete &&
              !was(d).isAbstract && now(d).isAbstract && !addsPure(d));
}
Match pureVirtualAdded(const Difference &d) {
  return when(added(d) && is(d.after, Kind::Method) && now(d).isPure &&
              findDeclaration(d.oldModel, now(d).parent));
}
Match virtualBecamePure(const Difference &d) {
  return when(both(d, Kind::Method) && was(d).isVirtual && !was(d).isPure &&
              now(d).isPure);
}
Match virtualRemoved(const Difference &d) {
  return when(both(d, Kind::Method) && was(d).isVirtual && !now(d).isVirtual);
}
Match virtualBecameFinal(const Difference &d) {
  return when(both(d, Kind::Method) && was(d).isVirtual && !was(d).isFinal &&
              now(d).isFinal);
}
Match virtualSignatureChanged(const Difference &d) {
  return when(both(d, Kind::Method) && d.relation == Relation::Resigned &&
              was(d).isVirtual && now(d).isVirtual);
}
static bool bothConcrete(const Difference &d) {
  return both(d, Kind::Record) && was(d).isComplete && now(d).isComplete &&
         !was(d).isTemplate && !now(d).isTemplate && was(d).tag != "union" &&
         now(d).tag != "union" &&
         !now(d).bases.empty() == !was(d).bases.empty();
}
Match defaultCtorRemoved(const Difference &d) {
  return when(bothConcrete(d) && was(d).isDefaultConstructible &&
              !now(d).isDefaultConstructible);
}
Match copyRemoved(const Difference &d) {
  return when(bothConcrete(d) && was(d).isCopyable && !now(d).isCopyable);
}
Match aliasRemoved(const Difference &d) {
  return when(removed(d) && is(d.before, Kind::Alias) && !insideRecord(d) &&
              !usingDeclarationRemoved(d) && !namespaceAliasRemoved(d) &&
              !was(d).isTemplate);
}
Match aliasBecameType(const Difference &d) {
  return when(is(d.before, Kind::Alias) &&
              (is(d.after, Kind::Record) || is(d.after, Kind::Enum)));
}
Match aliasTargetChanged(const Difference &d) {
  return when(both(d, Kind::Alias) &&
                  was(d).type.canonical != now(d).type.canonical &&
                  d.relation != Relation::Renamed &&
                  !sameButRenamed(d, was(d).type, now(d).type) &&
                  !opaqueHandleTypeChanged(d) && !memberTypedefChanged(d),
              arrow(was(d).type, now(d).type));
}
Match namespaceRemoved(const Difference &d) {
  return when(removed(d) && is(d.before, Kind::Namespace));
}
Match inlineNamespaceChanged(const Difference &d) {
  if (!both(d, Kind::Namespace))
    return no;
  const auto &before = was(d).inlineNamespaces,
             &after = now(d).inlineNamespaces;
  for (size_t i = 0; i < before.size() && i < after.size(); ++i)
    if (before[i] != after[i])
      return arrow(before[i], after[i]);
  return no;
}
Match fieldRemoved(const Difference &d) {
  return when(removed(d) &&
              (is(d.before, Kind::Field) ||
               (is(d.before, Kind::Variable) && insideRecord(d))) &&
              !reservedFieldConsumed(d) && !anonymousMemberFlattened(d));
}
Match fieldRenamed(const Difference &d) {
  return when(d.relation == Relation::Renamed && is(d.before, Kind::Field) &&
                  !reservedFieldConsumed(d),
              now(d).name);
}
static bool onlyConstDiffers(const TypeFact &a, const TypeFact &b) {
  return a.canonical != b.canonical && withoutConst(a) == withoutConst(b);
}
Match fieldTypeChanged(const Difference &d) {
  return when(both(d, Kind::Field) &&
                  was(d).type.canonical != now(d).type.canonical &&
                  !onlyConstDiffers(was(d).type, now(d).type) &&
                  !sameButRenamed(d, was(d).type, now(d).type) &&
                  !reservedFieldConsumed(d) && !flexibleArrayChanged(d) &&
                  !atomicOrVolatileChanged(d),
              arrow(was(d).type, now(d).type));
}
Match fieldBecameConst(const Difference &d) {
  bool isConstNow = !was(d).type.isConst && now(d).type.isConst &&
                    onlyConstDiffers(was(d).type, now(d).type);
  // In a const object it is const now.
  bool isFixed = was(d).isMutable && !now(d).isMutable;
  return when(both(d, Kind::Field) && (isConstNow || isFixed),
              isConstNow ? "const" : "no longer mutable");
}
Match fieldStaticChanged(const Difference &d) {
  bool toField = is(d.before, Kind::Variable) && is(d.after, Kind::Field);
  bool toStatic = is(d.before, Kind::Field) && is(d.after, Kind::Variable);
  return when(toField || toStatic, toField ? "non-static" : "static");
}
Match fieldBecameFunction(const Difference &d) {
  return when(is(d.before, Kind::Field) && is(d.after, Kind::Method));
}

//===--- enumerations, constants, variables, macros, headers --------------===//

Match enumeratorRemoved(const Difference &d) {
  return when(removed(d) && is(d.before, Kind::Enumerator));
}
Match enumeratorRenamed(const Difference &d) {
  return when(d.relation == Relation::Renamed && is(d.before, Kind::Enumerator),
              now(d).name);
}
Match enumeratorValueChanged(const Difference &d) {
  return when(both(d, Kind::Enumerator) && was(d).value != now(d).value &&
                  d.relation == Relation::Same && !flagBitReassigned(d) &&
                  !enumeratorSentinelChanged(d),
              arrow(was(d).value, now(d).value));
}
Match enumeratorAdded(const Difference &d) {
  return when(added(d) && is(d.after, Kind::Enumerator) &&
              findDeclaration(d.oldModel, now(d).parent));
}
Match enumBecameScoped(const Difference &d) {
  return when(both(d, Kind::Enum) && !was(d).isScoped && now(d).isScoped);
}
Match enumUnderlyingChanged(const Difference &d) {
  // Without a scope the compiler chooses the type: as wide is as good.
  bool isChosen = enumLostScope(d) && was(d).type.bits == now(d).type.bits;
  return when(both(d, Kind::Enum) && !isChosen &&
                  was(d).type.canonical != now(d).type.canonical,
              arrow(was(d).type, now(d).type));
}
static bool isConstant(const Declaration *decl) {
  return is(decl, Kind::Variable) && (decl->type.isConst || decl->isConstexpr);
}
Match constantRemoved(const Difference &d) {
  return when(removed(d) && isConstant(d.before) && !insideRecord(d));
}
Match constantValueChanged(const Difference &d) {
  return when(both(d, Kind::Variable) && isConstant(d.before) &&
                  isConstant(d.after) && !was(d).value.empty() &&
                  was(d).type.canonical == now(d).type.canonical &&
                  was(d).value != now(d).value &&
                  !variableTemplateValueChanged(d) && !variableBecameInline(d),
              arrow(was(d).value, now(d).value));
}
static Match variableTypeDiffers(const Difference &d, bool constant) {
  return when(both(d, Kind::Variable) && isConstant(d.before) == constant &&
                  was(d).type.canonical != now(d).type.canonical &&
                  !onlyConstDiffers(was(d).type, now(d).type) &&
                  !sameButRenamed(d, was(d).type, now(d).type),
              arrow(was(d).type, now(d).type));
}
Match constantTypeChanged(const Difference &d) {
  return variableTypeDiffers(d, true);
}
Match variableRemoved(const Difference &d) {
  return when(removed(d) && is(d.before, Kind::Variable) &&
              !isConstant(d.before) && !insideRecord(d));
}
Match variableBecameConst(const Difference &d) {
  return when(both(d, Kind::Variable) && !was(d).type.isConst &&
              now(d).type.isConst &&
              onlyConstDiffers(was(d).type, now(d).type));
}
Match variableTypeChanged(const Difference &d) {
  return variableTypeDiffers(d, false);
}
Match macroRemoved(const Difference &d) {
  return when(removed(d) && is(d.before, Kind::Macro));
}
Match macroArityChanged(const Difference &d) {
  return when(both(d, Kind::Macro) &&
              (was(d).isFunctionLike != now(d).isFunctionLike ||
               was(d).parameters.size() != now(d).parameters.size() ||
               was(d).isVariadic != now(d).isVariadic));
}
// "0x01" and "1" are one value; what they are added to does not matter.
static std::string withPlainNumbers(const std::string &body) {
  std::string result;
  std::istringstream words(body);
  for (std::string word; words >> word;) {
    size_t used = 0;
    bool isNumber = std::isdigit(static_cast<unsigned char>(word[0])) &&
                    word.size() < 18 &&
                    word.find_first_of(".eEpP'") == std::string::npos;
    unsigned long long value = isNumber ? std::stoull(word, &used, 0) : 0;
    result += " " + (used ? std::to_string(value) + word.substr(used) : word);
  }
  return result;
}

Match macroValueChanged(const Difference &d) {
  return when(both(d, Kind::Macro) && !macroArityChanged(d) &&
                  !versionMacroChanged(d) &&
                  withPlainNumbers(was(d).body) !=
                      withPlainNumbers(now(d).body),
              arrow(shortened(was(d).value), shortened(now(d).value)));
}
Match headerRemoved(const Difference &d) {
  return when(removed(d) && is(d.before, Kind::Header));
}

//===--- templates --------------------------------------------------------===//

Match templateRemoved(const Difference &d) {
  return when(removed(d) && d.before && was(d).isTemplate &&
              !was(d).isSpecialization && !d.hasOverloads &&
              was(d).kind != Kind::Concept &&
              was(d).kind != Kind::DeductionGuide && !isOperator(was(d)));
}
Match templateBecamePlain(const Difference &d) {
  return when(d.before && d.after && was(d).isTemplate && !now(d).isTemplate &&
              isType(d.before) && isType(d.after));
}
Match templateParamAddedRequired(const Difference &d) {
  return when(
      bothTemplates(d) &&
      now(d).templateParameters.size() > was(d).templateParameters.size() &&
      now(d).requiredTemplateParameters > was(d).requiredTemplateParameters);
}
Match templateParamAddedDefaulted(const Difference &d) {
  return when(
      bothTemplates(d) &&
      now(d).templateParameters.size() > was(d).templateParameters.size() &&
      now(d).requiredTemplateParameters <= was(d).requiredTemplateParameters);
}
Match templateParamsChanged(const Difference &d) {
  return when(bothTemplates(d) &&
              now(d).templateParameters.size() <=
                  was(d).templateParameters.size() &&
              now(d).templateParameters != was(d).templateParameters &&
              !templateParamKindChanged(d));
}
Match conceptRemoved(const Difference &d) {
  return when(removed(d) && is(d.before, Kind::Concept));
}
Match constraintChanged(const Difference &d) {
  return when(d.before && d.after && was(d).kind == now(d).kind &&
                  was(d).constraints != now(d).constraints &&
                  !now(d).constraints.empty() && !constraintLoosened(d),
              now(d).constraints);
}
Match specializationRemoved(const Difference &d) {
  return when(removed(d) && d.before && was(d).isSpecialization &&
              is(d.before, Kind::Record));
}

} // namespace breakpath::predicates
