#include "matchers/parse/calls/CallRecorder.h"

#include "matchers/parse/gates/SettleGates.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/ASTLambda.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/Mangle.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Index/USRGeneration.h"
#include "clang/Lex/Lexer.h"

#include <algorithm>
#include <tuple>

using namespace clang;
using llvm::StringRef;

namespace breakpath {

CallRecorder::CallRecorder(ASTContext &context, SourceFiles &files,
                           const FlagRegions &regions, CallFacts &facts)
    : context(context), files(files), facts(facts), regions(regions),
      naming(context, files) {
  facts.code.emplace_back(); // 0 is none
}

//===--- edges ------------------------------------------------------------===//

unsigned CallRecorder::gateAt(SourceLocation at) {
  unsigned result = gate;
  for (const auto &[flag, isOn] : regions.at(at, context.getSourceManager())) {
    Term term;
    term.kind = TermKind::Flag;
    term.isTrue = isOn;
    term.subject = facts.gates.table.flag(flag);
    result = facts.gates.table.with(result, facts.gates.table.term(term));
  }
  return result;
}

void CallRecorder::edge(unsigned from, unsigned to, CallKind kind,
                        SourceLocation at) {
  if (!from || !to)
    return;
  CallFact call;
  call.from = from;
  call.to = to;
  call.kind = kind;
  call.location = files.location(at);
  call.gate = gateAt(at);
  bool isPassed = kind != CallKind::Holds && kind != CallKind::HandOver &&
                  kind != CallKind::Uses && kind != CallKind::Destroy;
  call.arguments = isPassed ? arguments : 0;
  facts.calls.push_back(std::move(call));
}

void CallRecorder::call(const FunctionDecl &callee, CallKind kind,
                        SourceLocation at) {
  unsigned to = function(callee);
  if (to || !current)
    return edge(current, to, kind, at);
  // Once is enough: the library may run all it was given.
  unsigned outside = library(callee);
  unsigned plain = facts.gates.table.withoutReturns(gate);
  if (outside && entered.insert({current, outside, plain}).second)
    edge(current, outside, CallKind::Call, at);
}

void CallRecorder::callVirtual(const CXXMethodDecl &method,
                               const CXXRecordDecl &receiver,
                               SourceLocation at) {
  noteClass(receiver);
  unsigned to = function(method);
  if (!to && current) {
    // A virtual function of a library, which classes of the client override.
    CodeFact code;
    code.kind = CodeKind::Foreign;
    code.key = keyOf(method);
    code.name = nameOf(method);
    to = vertices[method.getCanonicalDecl()] = add(std::move(code));
  }
  edge(current, to, CallKind::Virtual, at);
  if (current && to)
    facts.calls.back().receiver = keyOf(receiver);
}

void CallRecorder::destroy(QualType type, SourceLocation at) {
  if (type.isNull() || !current)
    return;
  QualType element = context.getBaseElementType(type.getCanonicalType());
  const CXXRecordDecl *record = element->getAsCXXRecordDecl();
  if (!record || !record->hasDefinition() || record->hasTrivialDestructor())
    return;
  if (const CXXDestructorDecl *destructor = record->getDestructor())
    call(*destructor, CallKind::Destroy, at);
}

void CallRecorder::destroyParts(const CXXMethodDecl &function) {
  const CXXRecordDecl &record = *function.getParent();
  SourceLocation at = function.getLocation();
  if (record.isUnion())
    return; // which member is alive, only the program knows
  for (const CXXBaseSpecifier &base : record.bases())
    destroy(base.getType(), at);
  for (const CXXBaseSpecifier &base : record.vbases())
    destroy(base.getType(), at);
  for (const FieldDecl *field : record.fields())
    destroy(field->getType(), at);
}

//===--- classes ----------------------------------------------------------===//

void CallRecorder::noteClass(const CXXRecordDecl &decl) {
  const CXXRecordDecl *record = decl.getDefinition();
  if (!record || record->isDependentContext() || !record->isPolymorphic() ||
      !classes.insert(record->getCanonicalDecl()).second)
    return;
  ClassFact fact;
  fact.key = keyOf(*record);
  fact.name = naming.qualified(patternOf(*record));
  fact.location = files.location(record->getLocation());
  fact.inClient = inClient(*record);
  fact.isAbstract = record->isAbstract();
  fact.macro = macroAt(record->getLocation());
  for (const CXXBaseSpecifier &base : record->bases())
    if (const CXXRecordDecl *from = base.getType()->getAsCXXRecordDecl()) {
      fact.bases.push_back(keyOf(*from));
      noteClass(*from);
    }
  for (const CXXMethodDecl *method : record->methods()) {
    if (!method->isVirtual())
      continue;
    MethodFact entry;
    entry.key = keyOf(*method);
    entry.name = nameOf(*method);
    entry.isPure = method->isPureVirtual();
    for (const CXXMethodDecl *overridden : method->overridden_methods())
      entry.overrides.push_back(keyOf(*overridden));
    if (fact.inClient)
      function(*method);
    fact.methods.push_back(std::move(entry));
  }
  facts.classes.push_back(std::move(fact));
}

// What a library makes of a class of the client, it runs by virtual functions
// of its own: the destructor by the control block of a shared_ptr.
void CallRecorder::runLater(const CXXRecordDecl &record) {
  for (const CXXMethodDecl *method : record.methods())
    if (method->isVirtual() && isFollowed(*method))
      edge(current, function(*method), CallKind::HandOver,
           method->getLocation());
}

void CallRecorder::noteCreation(const CXXRecordDecl &record,
                                SourceLocation at) {
  if (!current || !record.hasDefinition() || !record.isPolymorphic())
    return;
  if (!inClient(record))
    return runLater(record);
  noteClass(record);
  facts.creations.push_back({keyOf(record), current, gateAt(at)});
}

//===--- the end ----------------------------------------------------------===//

namespace {

/// Which vertices lead to code of the client, or are it.
std::vector<bool> leadsBack(const CallFacts &facts) {
  std::vector<std::vector<unsigned>> callers(facts.code.size());
  for (const CallFact &call : facts.calls)
    callers[call.to].push_back(call.from);
  std::vector<bool> keep(facts.code.size());
  std::vector<unsigned> work;
  auto reach = [&](unsigned vertex) {
    if (keep[vertex])
      return;
    keep[vertex] = true;
    work.push_back(vertex);
  };
  for (unsigned i = 1; i < facts.code.size(); ++i)
    if (facts.code[i].kind != CodeKind::Foreign || !facts.code[i].key.empty())
      reach(i);
  for (const HandOver &handOver : facts.handOvers)
    if (!handOver.callables.empty())
      reach(handOver.from);
  // An object that a library makes is made, whatever else happens there.
  for (const CreationFact &creation : facts.creations)
    reach(creation.by);
  while (!work.empty()) {
    unsigned vertex = work.back();
    work.pop_back();
    for (unsigned caller : callers[vertex])
      reach(caller);
  }
  keep[0] = true;
  return keep;
}

} // namespace

void CallRecorder::finish() {
  for (const auto &[from, to] : facts.libraryIncludes)
    if (libraries.contains(from) && libraries.contains(to))
      edge(libraries[from], libraries[to], CallKind::Call, {});
  std::vector<bool> keep = leadsBack(facts);
  std::vector<unsigned> renumbered(facts.code.size());
  std::vector<CodeFact> kept;
  for (unsigned i = 0; i < facts.code.size(); ++i)
    if (keep[i]) {
      renumbered[i] = kept.size();
      kept.push_back(std::move(facts.code[i]));
    }
  facts.code = std::move(kept);
  auto isGone = [&](unsigned vertex) { return vertex && !renumbered[vertex]; };
  std::erase_if(facts.calls, [&](const CallFact &call) {
    return isGone(call.from) || isGone(call.to);
  });
  for (CallFact &call : facts.calls) {
    call.from = renumbered[call.from];
    call.to = renumbered[call.to];
    call.storedBy = renumbered[call.storedBy];
  }
  std::erase_if(facts.creations, [&](const CreationFact &creation) {
    return isGone(creation.by);
  });
  for (CreationFact &creation : facts.creations)
    creation.by = renumbered[creation.by];
  for (GatedPlace &place : facts.gatedPlaces)
    place.code = renumbered[place.code];
  settleGates(facts, renumbered, readCodes);
  llvm::sort(facts.calls);
  facts.calls.erase(std::unique(facts.calls.begin(), facts.calls.end()),
                    facts.calls.end());
  llvm::sort(facts.creations, [](auto &a, auto &b) {
    return std::tie(a.type, a.by, a.gate) < std::tie(b.type, b.by, b.gate);
  });
  facts.creations.erase(
      std::unique(facts.creations.begin(), facts.creations.end(),
                  [](auto &a, auto &b) {
                    return a.type == b.type && a.by == b.by && a.gate == b.gate;
                  }),
      facts.creations.end());
  for (HandOver &handOver : facts.handOvers) {
    handOver.from = renumbered[handOver.from];
    handOver.library = renumbered[handOver.library];
    for (HandedItem &item : handOver.callables)
      item.code = renumbered[item.code];
    std::erase_if(handOver.callables,
                  [](const HandedItem &item) { return item.code == 0; });
  }
}

} // namespace breakpath
