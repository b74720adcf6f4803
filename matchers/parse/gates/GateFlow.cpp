// A forward analysis over Clang's control-flow graph. A state is what must hold
// here (a gate) and what is known of the locals. Where paths meet, what both
// ask for stays; nothing is ever taken back, since to have passed a check stays
// true.
//
//   if (!flags.isEnabled("a"))  // the false edge: Flag a is true
//     return;
//   try { run(); }              // may throw at any point
//   catch (...) {               // what held at all of them
//   }

#include "matchers/parse/gates/GateFlow.h"

#include "matchers/parse/gates/StorageUses.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/StmtCXX.h"
#include "clang/Analysis/CFG.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Lex/Lexer.h"

#include <algorithm>
#include <map>
#include <set>

using namespace clang;
using llvm::StringRef;

namespace breakpath {

/// What is known of one function while it is read.
struct GateFlow::Work {
  const CFG *cfg = nullptr;
  FunctionGates result;
  /// By block: the state on each way out, where there is one.
  std::vector<std::vector<std::optional<State>>> out;
  std::vector<unsigned> visits;
  std::set<unsigned, std::greater<>> pending; ///< the entry has the last number
  /// What holds wherever something may be thrown, by try.
  std::map<const CXXTryStmt *, State> thrown;
  std::map<const CXXTryStmt *, unsigned> dispatch; ///< block numbers
  llvm::DenseMap<const Stmt *, std::vector<const CXXTryStmt *>> tries;
  bool isFinal = false; ///< facts are written down
  std::vector<ExitFact> results, returns;
  bool givesBack = false;
};

GateFlow::GateFlow(ASTContext &context, FlagChecks &checks,
                   GateSubjects &subjects, GateFacts &facts)
    : context(context), subjects(subjects), facts(facts),
      values(context, checks, subjects, facts.table) {
  facts.storages.emplace_back();
}

GateFlow::~GateFlow() = default;

//===--- states -----------------------------------------------------------===//

GateFlow::State GateFlow::either(const State &a, const State &b) {
  State result;
  result.gate = facts.table.either(a.gate, b.gate);
  for (const auto &[variable, value] : a.locals) {
    auto other = b.locals.find(variable);
    FlagValueOf merged =
        values.either(value, other == b.locals.end() ? values.start(*variable)
                                                     : other->second);
    if (!merged.isUnknown() || isa<ParmVarDecl>(variable))
      result.locals[variable] = std::move(merged);
  }
  for (const auto &[variable, value] : b.locals)
    if (!a.locals.contains(variable)) {
      FlagValueOf merged = values.either(values.start(*variable), value);
      if (!merged.isUnknown() || isa<ParmVarDecl>(variable))
        result.locals[variable] = std::move(merged);
    }
  return result;
}

static bool isSameValue(const FlagValueOf &a, const FlagValueOf &b) {
  return a.truth == b.truth && a.on == b.on && a.mention == b.mention &&
         a.check.has_value() == b.check.has_value() && !a.parts == !b.parts;
}

bool GateFlow::isSame(const State &a, const State &b) const {
  if (a.gate != b.gate || a.locals.size() != b.locals.size())
    return false;
  for (const auto &[variable, value] : a.locals) {
    auto other = b.locals.find(variable);
    if (other == b.locals.end() || !isSameValue(value, other->second))
      return false;
  }
  return true;
}

//===--- the way through --------------------------------------------------===//

// Also where the graph thinks that an enumeration has no other values.
static const CFGBlock *blockOf(const CFGBlock::AdjacentBlock &next) {
  const CFGBlock *block = next.getReachableBlock();
  return block ? block : next.getPossiblyUnreachableBlock();
}

std::optional<GateFlow::State> GateFlow::entering(const CFGBlock &block) {
  std::optional<State> state;
  auto add = [&](const State &from) {
    state = state ? either(*state, from) : from;
  };
  if (&block == &work->cfg->getEntry())
    add(State());
  for (const CFGBlock::AdjacentBlock &before : block.preds()) {
    const CFGBlock *from = blockOf(before);
    if (!from)
      continue;
    const auto &ways = work->out[from->getBlockID()];
    unsigned i = 0;
    for (const CFGBlock::AdjacentBlock &to : from->succs()) {
      if (blockOf(to) == &block && i < ways.size() && ways[i])
        add(*ways[i]);
      ++i;
    }
  }
  auto *dispatch = dyn_cast_or_null<CXXTryStmt>(block.getTerminatorStmt());
  if (dispatch)
    if (auto known = work->thrown.find(dispatch); known != work->thrown.end())
      add(known->second);
  return state;
}

bool GateFlow::isInAssertion(const Stmt &statement) const {
  const SourceManager &sources = context.getSourceManager();
  for (SourceLocation at = statement.getBeginLoc(); at.isMacroID();
       at = sources.getImmediateMacroCallerLoc(at))
    if (isAssertion(
            Lexer::getImmediateMacroName(at, sources, context.getLangOpts())
                .str()))
      return true;
  return false;
}

// What the way to successor number \p successor tells.
unsigned GateFlow::gateTo(const CFGBlock &block, unsigned successor,
                          const State &state) {
  const Stmt *end = block.getTerminatorStmt();
  if (!end || isa<CXXTryStmt>(end) || isInAssertion(*end))
    return 0;
  if (auto *choice = dyn_cast<SwitchStmt>(end)) {
    const CFGBlock *to = blockOf(block.succ_begin()[successor]);
    FlagValueOf value = values.of(*choice->getCond(), state.locals);
    noteMention(value);
    bool isEnum =
        choice->getCond()->IgnoreParenImpCasts()->getType()->isEnumeralType();
    if (isEnum && !value.check)
      return 0;
    auto *label = to ? dyn_cast_or_null<CaseStmt>(to->getLabel()) : nullptr;
    if (!label)
      return values.inDefault(value, *choice);
    return label->getRHS() ? 0 : values.inCase(value, *label->getLHS());
  }
  const Expr *condition = block.getLastCondition();
  if (!condition || block.succ_size() != 2)
    return 0;
  FlagValueOf value = values.of(*condition, state.locals);
  noteMention(value);
  return successor == 0 ? value.truth.ifTrue : value.truth.ifFalse;
}

void GateFlow::noteMention(const FlagValueOf &value) {
  if (work->isFinal && value.mention && value.truth.isUnknown())
    unread.insert(value.mention);
}

// Whether \p block ends in a call or a throw that does not come back.
static bool endsThere(const CFGBlock &block) {
  if (block.hasNoReturnElement())
    return true;
  std::optional<CFGStmt> last =
      block.empty() ? std::nullopt : block.back().getAs<CFGStmt>();
  return last && isa<CXXThrowExpr>(last->getStmt());
}

void GateFlow::leave(const CFGBlock &block, const State &state) {
  auto &ways = work->out[block.getBlockID()];
  ways.resize(block.succ_size());
  for (unsigned i = 0; i < block.succ_size(); ++i) {
    const CFGBlock *to = blockOf(block.succ_begin()[i]);
    if (!to)
      continue;
    State next = state;
    unsigned gate = gateTo(block, i, state);
    next.gate = facts.table.both(state.gate, gate);
    bool isDead = next.gate == GateTable::never;
    if (work->isFinal && !isDead && to == &work->cfg->getExit() &&
        !endsThere(block))
      work->returns.push_back({code, next.gate, {}});
    if (isDead ? !ways[i] : ways[i] && isSame(*ways[i], next))
      continue;
    if (isDead)
      ways[i].reset();
    else
      ways[i] = std::move(next);
    work->pending.insert(to->getBlockID());
  }
}

void GateFlow::process(const CFGBlock &block, State state) {
  for (const CFGElement &element : block) {
    if (auto initializer = element.getAs<CFGInitializer>()) {
      initialise(*initializer->getInitializer(), state);
    } else if (auto statement = element.getAs<CFGStmt>()) {
      const Stmt &current = *statement->getStmt();
      if (work->isFinal)
        work->result.gates[&current] = state.gate;
      mayThrow(current, state);
      step(current, state);
    }
  }
  leave(block, state);
}

void GateFlow::flow(const CFG &cfg) {
  work->cfg = &cfg;
  work->out.resize(cfg.getNumBlockIDs());
  work->visits.resize(cfg.getNumBlockIDs());
  std::vector<const CFGBlock *> blocks(cfg.getNumBlockIDs());
  for (const CFGBlock *block : cfg)
    blocks[block->getBlockID()] = block;
  for (auto i = cfg.try_blocks_begin(); i != cfg.try_blocks_end(); ++i)
    if (auto *statement =
            dyn_cast_or_null<CXXTryStmt>((*i)->getTerminatorStmt())) {
      work->dispatch[statement] = (*i)->getBlockID();
      findTries(*statement->getTryBlock(), {statement});
      auto *constructor = dyn_cast<CXXConstructorDecl>(values.function);
      if (constructor && constructor->getBody() == statement)
        for (const CXXCtorInitializer *initializer : constructor->inits())
          findTries(*initializer->getInit(), {statement});
    }
  work->pending.insert(cfg.getEntry().getBlockID());
  // Gates only lose terms, but a term about a call changes with its arguments;
  // what does not settle says nothing.
  constexpr unsigned often = 12;
  while (!work->pending.empty()) {
    unsigned number = *work->pending.begin();
    work->pending.erase(work->pending.begin());
    std::optional<State> state = entering(*blocks[number]);
    if (!state || work->visits[number] > 4 * often)
      continue;
    if (++work->visits[number] > often)
      *state = State();
    process(*blocks[number], std::move(*state));
  }
  work->isFinal = true;
  for (const CFGBlock *block : blocks) {
    if (!block)
      continue;
    std::optional<State> state = entering(*block);
    if (state && work->visits[block->getBlockID()] > often)
      *state = State();
    if (state)
      process(*block, std::move(*state));
    else
      for (const CFGElement &element : *block)
        if (auto statement = element.getAs<CFGStmt>())
          work->result.gates[statement->getStmt()] = GateTable::never;
  }
}

//===--- exceptions -------------------------------------------------------===//

void GateFlow::findTries(const Stmt &statement,
                         std::vector<const CXXTryStmt *> around) {
  work->tries[&statement].insert(work->tries[&statement].end(), around.begin(),
                                 around.end());
  for (const Stmt *child : statement.children())
    if (child && !isa<LambdaExpr>(child))
      findTries(*child, around);
}

void GateFlow::mayThrow(const Stmt &statement, const State &state) {
  if (work->dispatch.empty())
    return;
  auto known = work->tries.find(&statement);
  if (known == work->tries.end())
    return;
  for (const CXXTryStmt *around : known->second) {
    auto [entry, isNew] = work->thrown.try_emplace(around, state);
    State merged = isNew ? state : either(entry->second, state);
    if (isNew || !isSame(merged, entry->second)) {
      entry->second = std::move(merged);
      work->pending.insert(work->dispatch[around]);
    }
  }
}

//===--- statements -------------------------------------------------------===//

void GateFlow::step(const Stmt &statement, State &state) {
  if (auto *declaration = dyn_cast<DeclStmt>(&statement)) {
    for (const Decl *decl : declaration->decls())
      if (auto *variable = dyn_cast<VarDecl>(decl))
        declare(*variable, state);
  } else if (auto *operation = dyn_cast<BinaryOperator>(&statement)) {
    if (operation->isAssignmentOp())
      assign(*operation->getLHS(),
             operation->isCompoundAssignmentOp() &&
                     operation->getOpcode() != BO_OrAssign &&
                     operation->getOpcode() != BO_AndAssign
                 ? FlagValueOf()
             : operation->getOpcode() == BO_Assign
                 ? values.of(*operation->getRHS(), state.locals)
                 : values.of(*operation, state.locals),
             state);
  } else if (auto *unary = dyn_cast<UnaryOperator>(&statement)) {
    if (unary->isIncrementDecrementOp())
      assign(*unary->getSubExpr(), {}, state);
  } else if (auto *result = dyn_cast<ReturnStmt>(&statement)) {
    giveBack(result->getRetValue(), state);
  } else if (auto *list = dyn_cast<InitListExpr>(&statement)) {
    if (work->isFinal)
      storeMembers(*list, state);
  } else if (auto *list = dyn_cast<CXXParenListInitExpr>(&statement)) {
    if (work->isFinal)
      storeAll(list->getType(), list->getInitExprs(), state);
  } else if (auto *lambda = dyn_cast<LambdaExpr>(&statement)) {
    if (work->isFinal)
      capture(*lambda, state);
  } else if (isa<CallExpr, CXXConstructExpr>(&statement)) {
    call(cast<Expr>(statement), state);
  }
}

void GateFlow::declare(const VarDecl &variable, State &state) {
  const Expr *init = variable.getInit();
  if (variable.isStaticLocal()) {
    if (init && work->isFinal)
      store(variable, values.of(*init, state.locals), state.gate);
    return;
  }
  if (!variable.hasLocalStorage())
    return;
  FlagValueOf value =
      init ? values.of(*init, state.locals) : GateValues::constant(false);
  // Another name of something that may change.
  bool isAlias =
      init && isa<DeclRefExpr>(init->IgnoreParenImpCasts()) && !value.check;
  if (variable.getType()->isReferenceType() &&
      (isAlias ||
       (!value.check && values.testable(variable.getType()) == Testable::No)))
    return;
  write(variable, std::move(value), state);
}

void GateFlow::write(const ValueDecl &decl, FlagValueOf value, State &state) {
  auto *variable = dyn_cast<VarDecl>(&decl);
  if (!variable || !variable->hasLocalStorage()) {
    if (work->isFinal)
      store(decl, value, state.gate);
    return;
  }
  if (values.openLocals.contains(variable))
    return;
  value =
      values.under(std::move(value), facts.table.withoutReturns(state.gate));
  if (value.isUnknown() && !isa<ParmVarDecl>(variable) &&
      !values.captured.contains(variable))
    state.locals.erase(variable);
  else
    state.locals[variable] = std::move(value);
}

void GateFlow::assign(const Expr &target, FlagValueOf value, State &state) {
  const Expr *expression = target.IgnoreParenImpCasts();
  const ValueDecl *decl = nullptr;
  if (auto *name = dyn_cast<DeclRefExpr>(expression))
    decl = name->getDecl();
  else if (auto *member = dyn_cast<MemberExpr>(expression))
    decl = member->getMemberDecl();
  if (auto *binding = dyn_cast_or_null<BindingDecl>(decl)) {
    auto *member = dyn_cast_or_null<MemberExpr>(binding->getBinding());
    decl = member ? member->getMemberDecl() : nullptr;
  }
  if (!decl)
    return forget(*expression, state);
  // A part of a pair; what a pointer points to is no part of it.
  if (auto *member = dyn_cast<MemberExpr>(expression);
      member && !member->isArrow())
    forget(*member->getBase(), state);
  if (auto *variable = dyn_cast<VarDecl>(decl))
    values.assigned.insert(variable);
  write(*decl, std::move(value), state);
}

/// Writing to \p target leaves alone what it is reached by.
static bool pointsElsewhere(const Stmt &target) {
  if (auto *member = dyn_cast<MemberExpr>(&target))
    return member->isArrow();
  if (auto *call = dyn_cast<CXXOperatorCallExpr>(&target))
    return call->getOperator() == OO_Star || call->getOperator() == OO_Arrow;
  auto *unary = dyn_cast<UnaryOperator>(&target);
  return unary && unary->getOpcode() == UO_Deref;
}

// What is written through is not known any more.
void GateFlow::forget(const Stmt &target, State &state) {
  if (auto *name = dyn_cast<DeclRefExpr>(&target))
    if (auto *variable = dyn_cast<VarDecl>(name->getDecl());
        variable && variable->hasLocalStorage())
      write(*variable, {}, state), values.assigned.insert(variable);
  if (auto *member = dyn_cast<MemberExpr>(&target);
      member && work->isFinal && !isa<CXXMethodDecl>(member->getMemberDecl()))
    if (values.testable(member->getType()) != Testable::No)
      open(*member->getMemberDecl());
  for (const Stmt *child : target.children())
    if (child && !isa<LambdaExpr>(child) && !pointsElsewhere(target))
      forget(*child, state);
}

// on_.store(x); service.reset(); last = std::make_unique<T>();
void GateFlow::change(const Expr &object, const CXXMethodDecl &method,
                      const CallExpr &call, State &state) {
  if (method.isConst())
    return;
  if (values.testable(object.getType()) != Testable::Object) {
    // A text that a check gave, or a pair with its answer.
    auto *name = dyn_cast<DeclRefExpr>(object.IgnoreParenImpCasts());
    auto *variable = name ? dyn_cast<VarDecl>(name->getDecl()) : nullptr;
    if (!variable || !variable->hasLocalStorage())
      return;
    bool isAssigned = method.getOverloadedOperator() == OO_Equal &&
                      isa<CXXOperatorCallExpr>(call) && call.getNumArgs() == 2;
    return assign(object,
                  isAssigned ? values.of(*call.getArg(1), state.locals)
                             : FlagValueOf(),
                  state);
  }
  unsigned first = isa<CXXOperatorCallExpr>(call) ? 1 : 0;
  const Expr *given = call.getNumArgs() > first ? call.getArg(first) : nullptr;
  if (given && isa<CXXDefaultArgExpr>(given))
    given = nullptr;
  StringRef name = method.getIdentifier() ? method.getName() : "";
  if (name == "emplace")
    return assign(object, GateValues::constant(true), state);
  if (name == "release" || ((name == "reset" || name == "clear") && !given))
    return assign(object, GateValues::constant(false), state);
  bool takes = name == "store" || name == "reset" || name == "exchange" ||
               method.getOverloadedOperator() == OO_Equal;
  if (!takes || !given)
    return;
  FlagValueOf value = values.of(*given, state.locals);
  // Anything but another object of its kind and nothing at all is something.
  const CXXRecordDecl *record = given->getType()->getAsCXXRecordDecl();
  bool isNone =
      record && record->getIdentifier() && record->getName() == "nullopt_t";
  if (isNone)
    value = GateValues::constant(false);
  assign(object, std::move(value), state);
}

void GateFlow::call(const Expr &expression, State &state) {
  if (work->isFinal)
    if (auto *construct = dyn_cast<CXXConstructExpr>(&expression);
        construct && construct->requiresZeroInitialization())
      storeZeros(*construct, state);
  const FunctionDecl *callee = nullptr;
  if (auto *construct = dyn_cast<CXXConstructExpr>(&expression))
    callee = construct->getConstructor();
  else if (auto *plain = dyn_cast<CallExpr>(&expression))
    callee = plain->getDirectCallee();
  if (auto *plain = dyn_cast<CallExpr>(&expression)) {
    auto *method = dyn_cast_or_null<CXXMethodDecl>(callee);
    const Expr *object = nullptr;
    if (auto *member = dyn_cast<CXXMemberCallExpr>(plain))
      object = member->getImplicitObjectArgument();
    else if (isa<CXXOperatorCallExpr>(plain) && plain->getNumArgs())
      object = plain->getArg(0);
    if (method && object)
      change(*object, *method, *plain, state);
  }
  if (callee && callee->isInStdNamespace() && callee->getIdentifier() &&
      callee->getName() == "move" && callee->getNumParams() == 1) {
    const Expr &given = *cast<CallExpr>(expression).getArg(0);
    if (values.testable(given.getType()) == Testable::Object)
      assign(given,
             values.either(values.of(given, state.locals),
                           GateValues::constant(false)),
             state);
  }
  if (!callee)
    return;
  unsigned term =
      values.callTerm(expression, TermKind::Return, true, state.locals);
  if (!term)
    return;
  if (work->isFinal)
    work->result.arguments[&expression] = facts.table.terms[term].arguments;
  // Arguments say whether it comes back; who it is for, they do not.
  state.gate = facts.table.with(state.gate, term);
}

void GateFlow::giveBack(const Expr *result, const State &state) {
  if (!work->isFinal || !work->givesBack || !result)
    return;
  FlagValueOf value = values.of(*result, state.locals);
  noteMention(value);
  work->results.push_back(
      {code, facts.table.withoutReturns(state.gate), value.truth});
}

void GateFlow::capture(const LambdaExpr &lambda, const State &state) {
  auto &known = captures[lambda.getLambdaClass()];
  auto init = lambda.capture_init_begin();
  for (const LambdaCapture &item : lambda.captures()) {
    const Expr *given = *init++;
    auto *variable = item.capturesVariable()
                         ? dyn_cast<VarDecl>(item.getCapturedVar())
                         : nullptr;
    if (!variable)
      continue;
    bool isChanged = item.getCaptureKind() == LCK_ByRef &&
                     (values.assigned.contains(variable) ||
                      values.openLocals.contains(variable));
    const Expr *source =
        variable->isInitCapture() ? variable->getInit() : given;
    FlagValueOf value =
        isChanged || !source ? FlagValueOf() : values.of(*source, state.locals);
    auto [entry, isNew] = known.try_emplace(variable, value);
    if (!isNew)
      entry->second = values.either(entry->second, value);
  }
}

//===--- storage ----------------------------------------------------------===//

void GateFlow::store(const ValueDecl &decl, const FlagValueOf &value,
                     unsigned gate) {
  unsigned storage = subjects.storageOf(decl);
  if (!storage || gate == GateTable::never)
    return;
  facts.stores.push_back(
      {storage, code, facts.table.withoutReturns(gate), value.truth});
}

void GateFlow::open(const ValueDecl &decl) {
  if (auto *variable = dyn_cast<VarDecl>(&decl);
      variable && variable->hasLocalStorage())
    values.openLocals.insert(variable);
  else if (unsigned storage = subjects.storageOf(decl))
    facts.storages[storage].isOpen = true;
}

void GateFlow::storeMembers(const InitListExpr &given, const State &state) {
  const InitListExpr &list = given.isSemanticForm() || !given.getSemanticForm()
                                 ? given
                                 : *given.getSemanticForm();
  if (!list.isTypeDependent() && !list.getType().isNull())
    storeAll(list.getType(), list.inits(), state);
}

// Bases come first.
void GateFlow::storeAll(QualType type, llvm::ArrayRef<Expr *> inits,
                        const State &state) {
  const RecordDecl *record = type->getAsRecordDecl();
  if (!record || record->isUnion())
    return;
  unsigned next = 0;
  if (auto *withBases = dyn_cast<CXXRecordDecl>(record))
    next = withBases->getNumBases();
  for (const FieldDecl *field : record->fields()) {
    if (field->isUnnamedBitField())
      continue;
    if (next >= inits.size())
      return;
    if (const Expr *init = inits[next++])
      store(*field, values.of(*init, state.locals), state.gate);
  }
}

void GateFlow::storeZeros(const CXXConstructExpr &construct,
                          const State &state) {
  const CXXRecordDecl *record =
      construct.getType()->getBaseElementTypeUnsafe()->getAsCXXRecordDecl();
  if (record && record->hasDefinition() && !record->isUnion())
    for (const FieldDecl *field : record->fields())
      store(*field, GateValues::constant(false), state.gate);
}

void GateFlow::initialise(const CXXCtorInitializer &initializer, State &state) {
  if (!work->isFinal || !initializer.isAnyMemberInitializer() ||
      !initializer.getInit())
    return;
  store(*initializer.getAnyMember(),
        values.of(*initializer.getInit(), state.locals), state.gate);
}

void GateFlow::readInitialiser(const VarDecl &variable, const Expr &init,
                               unsigned initialiser) {
  if (init.isValueDependent() || init.containsErrors())
    return;
  findOpenStorage(context, init, [&](const ValueDecl &decl) { open(decl); });
  values.function = nullptr;
  values.captured.clear();
  code = initialiser;
  store(variable, values.of(init, LocalValues()), 0);
}

void GateFlow::readList(const InitListExpr &list, unsigned initialiser) {
  if (list.isValueDependent() || list.containsErrors())
    return;
  values.function = nullptr;
  values.captured.clear();
  code = initialiser;
  storeMembers(list, State());
}

//===--- functions --------------------------------------------------------===//

static bool hasErrors(const Stmt &statement) {
  if (auto *expression = dyn_cast<Expr>(&statement);
      expression &&
      (expression->containsErrors() || expression->isTypeDependent()))
    return true;
  return llvm::any_of(statement.children(), [](const Stmt *child) {
    return child && hasErrors(*child);
  });
}

// The graph shows the end of a coroutine only where it runs off its body.
void GateFlow::freeImplied(const CoroutineBodyStmt &coroutine) {
  std::vector<const Stmt *> statements;
  for (const Stmt *child : coroutine.children())
    if (child && child != coroutine.getBody())
      statements.push_back(child);
  while (!statements.empty()) {
    const Stmt *statement = statements.back();
    statements.pop_back();
    work->result.gates[statement] = 0;
    for (const Stmt *child : statement->children())
      if (child)
        statements.push_back(child);
  }
}

FunctionGates GateFlow::read(const FunctionDecl &function, unsigned vertex) {
  const Stmt *body = function.getBody();
  work = std::make_unique<Work>();
  if (!body || function.isInvalidDecl() ||
      (context.getDiagnostics().hasErrorOccurred() && hasErrors(*body)))
    return FunctionGates();
  if (!function.hasAttr<WeakAttr>())
    readCodes.insert(vertex);
  code = vertex;
  values.function = &function;
  values.openLocals.clear();
  values.assigned.clear();
  values.captured.clear();
  if (auto *method = dyn_cast<CXXMethodDecl>(&function)) {
    auto known = captures.find(method->getParent());
    // What a mutable lambda changes it finds so when it is called again.
    if (known != captures.end() && method->isConst())
      values.captured = known->second;
  }
  auto note = [&](const ValueDecl &decl) { open(decl); };
  findOpenStorage(context, *body, note);
  if (auto *constructor = dyn_cast<CXXConstructorDecl>(&function))
    for (const CXXCtorInitializer *initializer : constructor->inits())
      if (initializer->getInit())
        findOpenStorage(context, *initializer->getInit(), note);
  work->givesBack = values.testable(function.getReturnType()) != Testable::No &&
                    !isa<CoroutineBodyStmt>(body);
  CFG::BuildOptions options;
  options.AddInitializers = true;
  options.AddCXXDefaultInitExprInCtors = true;
  // What a flag of the build decides is not settled for good.
  options.PruneTriviallyFalseEdges = false;
  options.setAllAlwaysAdd();
  std::unique_ptr<CFG> cfg =
      CFG::buildCFG(&function, const_cast<Stmt *>(body), &context, options);
  if (!cfg)
    return FunctionGates();
  flow(*cfg);
  if (auto *coroutine = dyn_cast<CoroutineBodyStmt>(body))
    freeImplied(*coroutine);
  auto isTrivial = [](const ExitFact &exit) { return exit.gate == 0; };
  if (work->returns.empty())
    work->returns.push_back({code, GateTable::never, {}});
  // A coroutine comes back where it is first suspended.
  if (llvm::none_of(work->returns, isTrivial) && !isa<CoroutineBodyStmt>(body))
    llvm::append_range(facts.returns, work->returns);
  auto saysNothing = [&](unsigned GatedValue::*side) {
    return llvm::any_of(work->results, [&](const ExitFact &exit) {
      return exit.gate == 0 && exit.value.*side == 0;
    });
  };
  if (!work->results.empty() &&
      !(saysNothing(&GatedValue::ifTrue) && saysNothing(&GatedValue::ifFalse)))
    llvm::append_range(facts.results, work->results);
  return std::move(work->result);
}

} // namespace breakpath
