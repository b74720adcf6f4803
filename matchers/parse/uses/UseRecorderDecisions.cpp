// What the compiler decides about code of the client: constants, how a
// container grows, how often a macro evaluates an argument, pragmas.

#include "matchers/parse/uses/UseRecorder.h"

#include "matchers/parse/frontend/Conversions.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/Attr.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/ExprCXX.h"
#include "clang/Lex/Lexer.h"
#include "llvm/ADT/StringExtras.h"

#include <algorithm>
#include <set>

using namespace clang;
using llvm::StringRef;

namespace breakpath {

void UseRecorder::addDecision(Decided what, SourceLocation at, unsigned width,
                              std::string text, std::string outcome) {
  ConditionFact condition;
  condition.what = what;
  condition.location = files.location(at);
  condition.endColumn = condition.location.column + width;
  condition.text = std::move(text);
  condition.outcome = std::move(outcome);
  condition.context = scope.context;
  condition.function = scope.function;
  facts.conditions.push_back(std::move(condition));
}

// std::move_if_noexcept: growth moves what cannot throw and copies the rest.
void UseRecorder::decideMoves(StringRef container, const RecordDecl &element,
                              SourceLocation at) {
  auto *record = dyn_cast<CXXRecordDecl>(&element);
  if (container != "vector" || !record || !record->hasDefinition() ||
      !files.inClient(at))
    return;
  addDecision(Decided::Moves, at, 1, naming.qualified(element),
              movesOnGrowth(*record) ? "moves" : "copies");
  facts.conditions.back().context.clear();
}

void UseRecorder::decide(SourceLocation at, const Expr &expression,
                         StringRef name) {
  if (at.isInvalid() || !files.inClient(at) || expression.containsErrors())
    return;
  auto value = naming.constant(expression);
  if (!value)
    return;
  unsigned width =
      name.empty()
          ? std::max(1u, Lexer::MeasureTokenLength(
                             context.getSourceManager().getFileLoc(at),
                             context.getSourceManager(), context.getLangOpts()))
          : name.size();
  addDecision(Decided::Constant, at, width,
              name.empty() ? naming.text(expression) : name.str(), *value);
}

//===--- arguments of macros ----------------------------------------------===//

// What only looks may be done twice, or not at all.
bool UseRecorder::mayHaveEffects(const CallExpr &call) {
  const FunctionDecl *callee = call.getDirectCallee();
  if (!callee || callee->isConstexpr() || callee->hasAttr<PureAttr>() ||
      callee->hasAttr<ConstAttr>() || callee->getBuiltinID())
    return false;
  if (auto *method = dyn_cast<CXXMethodDecl>(callee);
      method && method->isConst())
    return false;
  auto *operation = dyn_cast<CXXOperatorCallExpr>(&call);
  return !operation || operation->isAssignmentOp() ||
         operation->getOperator() == OO_PlusPlus ||
         operation->getOperator() == OO_MinusMinus ||
         operation->getOperator() == OO_Call;
}

UseRecorder::Branches UseRecorder::branchesHere() const {
  Branches result;
  for (size_t i = 0; i + 1 < path.size(); ++i) {
    auto *child = path[i + 1].get<Stmt>();
    if (auto *choice = path[i].get<ConditionalOperator>();
        choice && child != choice->getCond())
      result.push_back({choice, child == choice->getTrueExpr()});
    else if (auto *branch = path[i].get<IfStmt>();
             branch &&
             (child == branch->getThen() || child == branch->getElse()))
      result.push_back({branch, child == branch->getThen()});
  }
  return result;
}

// In two branches of one condition.
bool UseRecorder::exclude(const Branches &a, const Branches &b) {
  return llvm::any_of(a, [&](const auto &branch) {
    return llvm::is_contained(b, std::pair(branch.first, !branch.second));
  });
}

void UseRecorder::countEvaluation(const Expr &expression) {
  const SourceManager &sources = context.getSourceManager();
  SourceLocation at = expression.getBeginLoc();
  if (!at.isMacroID() || unevaluated)
    return;
  SourceLocation macro = sources.getExpansionLoc(at);
  for (; at.isMacroID(); at = sources.getImmediateSpellingLoc(at))
    if (!sources.isMacroArgExpansion(at))
      return; // spelled in a macro
  if (!files.inClient(at) || !files.inClient(macro))
    return;
  Evaluated &entry = evaluations[{files.location(at), scope.context}];
  Branches here = branchesHere();
  if (llvm::none_of(entry.places, [&](const Branches &other) {
        return exclude(here, other);
      }))
    entry.places.push_back(std::move(here));
  entry.macro = files.location(macro);
  entry.text = naming.text(expression);
  entry.function = scope.function;
}

// Of macros of the dependency; they were met before.
void UseRecorder::finishEvaluations() {
  std::set<Location> macros;
  for (const Use &use : facts.uses)
    if (use.kind == UseKind::Macro)
      macros.insert(use.location);
  for (auto &[place, entry] : evaluations) {
    if (!macros.count(entry.macro))
      continue;
    ConditionFact condition;
    condition.what = Decided::Times;
    condition.location = place.first;
    condition.endColumn = place.first.column + 1;
    condition.extent.begin = entry.macro;
    condition.text = std::move(entry.text);
    condition.outcome = std::to_string(entry.places.size());
    condition.context = place.second;
    condition.function = std::move(entry.function);
    facts.conditions.push_back(std::move(condition));
  }
}

//===--- pragmas ----------------------------------------------------------===//

void UseRecorder::notePragmas(const RecordDecl &decl) {
  auto *packed = decl.getAttr<MaxFieldAlignmentAttr>();
  if (!packed || !files.inClient(decl.getLocation()))
    return;
  bool matters = llvm::any_of(decl.fields(), [&](const FieldDecl *field) {
    QualType type = field->getType();
    return !type->isDependentType() && !type->isIncompleteType() &&
           context.getTypeAlign(type) > packed->getAlignment();
  });
  if (matters)
    addDecision(Decided::Pragma, decl.getLocation(), decl.getName().size(),
                naming.qualified(decl),
                "packed to multiples of " +
                    std::to_string(packed->getAlignment() / 8));
}

void UseRecorder::notePragmas(const FunctionDecl &decl) {
  if (!files.inClient(decl.getLocation()))
    return;
  unsigned width = decl.getNameAsString().size();
  if (auto *hidden = decl.getAttr<VisibilityAttr>();
      hidden && hidden->isImplicit() && decl.isExternallyVisible())
    addDecision(
        Decided::Pragma, decl.getLocation(), width, naming.qualified(decl),
        VisibilityAttr::ConvertVisibilityTypeToStr(hidden->getVisibility()) +
            std::string(" in the object file"));
  if (auto *body = dyn_cast_or_null<CompoundStmt>(decl.getBody());
      body && body->hasStoredFPFeatures())
    addDecision(Decided::Pragma, decl.getLocation(), width,
                naming.qualified(decl),
                "compiled with other floating-point rules");
}

} // namespace breakpath
