// A least fixed point: nothing can happen until something makes it possible. An
// edge is open once its gate may hold; a gate, once all its terms may; a member
// may be true once something that is reached stores what may be true. Whoever
// asks too early is asked to come back.

#include "matchers/flags/FlagWorld.h"

#include <algorithm>

namespace breakpath {

//===--- questions --------------------------------------------------------===//

FlagWorld::FlagWorld(const GateIndex &index, const std::vector<bool> &off,
                     bool runsTests)
    : index(index), program(index.program), off(off), runsTests(runsTests),
      gateNodes(program.gates.table.gates.size(), none),
      termNodes(program.gates.table.terms.size(), none),
      firstTargets(program.edges.size()), statesOf(index.program.code.size()) {
  all.emplace_back();
  contexts.emplace_back();
  contextNumbers[{}] = 0;
  for (unsigned store : index.stores[0])
    tasks.push_back({Do::Store, 0, store});
}

size_t FlagWorld::Hash::operator()(const Key &key) const {
  uint64_t mixed = (uint64_t(key.subject) * 0x9E3779B97F4A7C15ull) ^
                   (uint64_t(key.owner) << 32 | key.context);
  return (mixed ^ (mixed >> 29)) * 0xBF58476D1CE4E5B9ull +
         static_cast<size_t>(key.kind);
}

unsigned FlagWorld::node(const Key &key) {
  // Most gates and terms are the same in every context.
  bool isPlain = !key.owner && !key.context &&
                 (key.kind == Ask::Gate || key.kind == Ask::Term);
  std::vector<unsigned> &plain = key.kind == Ask::Gate ? gateNodes : termNodes;
  auto [entry, isNew] =
      isPlain ? std::pair(&plain[key.subject], plain[key.subject] == none)
              : [&] {
                  auto [at, fresh] = numbers.try_emplace(key, none);
                  return std::pair(&at->second, fresh);
                }();
  if (isNew) {
    *entry = nodes.size();
    nodes.push_back({key, false, {}});
    tasks.push_back({Do::Evaluate, *entry});
  }
  return *entry;
}

bool FlagWorld::ask(const Key &key, const Task &asker) {
  Node &asked = nodes[node(key)];
  if (!asked.holds)
    asked.waiting.push_back(asker);
  return asked.holds;
}

void FlagWorld::settle(unsigned number) {
  Node &node = nodes[number];
  if (node.holds)
    return;
  node.holds = true;
  tasks.insert(tasks.end(), node.waiting.begin(), node.waiting.end());
  node.waiting.clear();
}

void FlagWorld::hold(const Key &key) { settle(node(key)); }

bool FlagWorld::askGate(unsigned gate, unsigned owner, unsigned context,
                        const Task &asker) {
  if (gate == 0)
    return true;
  if (!index.isContextual[gate])
    owner = context = 0;
  return ask({Ask::Gate, gate, owner, context}, asker);
}

bool FlagWorld::evaluate(const Key &key, const Task &self) {
  const GateFacts &facts = program.gates;
  switch (key.kind) {
  case Ask::Gate: {
    const GateNode &gate = facts.table.gates[key.subject];
    return askGate(gate.parent, key.owner, key.context, self) &&
           ask({Ask::Term, gate.term, key.owner, key.context}, self);
  }
  case Ask::Term:
    return evaluateTerm(key, self);
  case Ask::Result:
  case Ask::Return:
    return evaluateExits(key, self);
  case Ask::Storage: {
    const StorageFact &storage = facts.storages[key.subject];
    bool isFalse = key.owner == 0;
    return storage.isOpen || !index.isStored[key.subject] ||
           (isFalse && storage.startsFalse);
  }
  case Ask::Parameter: // told by whoever reaches the code
  case Ask::Condition:
    return false;
  }
  return true;
}

bool FlagWorld::evaluateTerm(const Key &key, const Task &self) {
  const Term &term = program.gates.table.terms[key.subject];
  unsigned isTrue = term.isTrue;
  switch (term.kind) {
  case TermKind::Never:
    return false;
  case TermKind::Flag:
    return askFlag(term.subject, isTrue);
  case TermKind::Storage:
    return ask({Ask::Storage, term.subject, isTrue, 0}, self);
  case TermKind::Parameter:
  case TermKind::NamedFlag: {
    bool names = term.kind == TermKind::NamedFlag;
    if (term.subject != key.owner)
      return names || ask({Ask::Parameter, term.subject,
                           static_cast<unsigned>(term.argument), isTrue},
                          self);
    for (const ParameterState &state : contexts[key.context])
      if (state.number == term.argument)
        return names    ? !state.flag || askFlag(state.flag, isTrue)
               : isTrue ? state.mayBeTrue
                        : state.mayBeFalse;
    return true;
  }
  case TermKind::Result:
    // What looks like a check, and does not ask another.
    if ((term.flag || term.namedBy) && !index.asksItself(term.subject))
      return evaluateGuess(term, key);
    return evaluateCall(term, key, self);
  case TermKind::Return:
    return evaluateCall(term, key, self);
  }
  return true;
}

bool FlagWorld::evaluateGuess(const Term &term, const Key &key) const {
  bool isTrue = term.isTrue != term.meansOff;
  if (term.flag)
    return askFlag(term.flag, isTrue);
  if (term.namedBy == key.owner)
    for (const ParameterState &state : contexts[key.context])
      if (state.number == term.argument && state.flag)
        return askFlag(state.flag, isTrue);
  return true;
}

bool FlagWorld::evaluateCall(const Term &term, const Key &key,
                             const Task &self) {
  std::vector<unsigned> targets = targetsOf(program, term.subject);
  if (targets.empty())
    return true;
  bool holds = false;
  for (unsigned target : targets) {
    unsigned context =
        contextFor(target, term.arguments, key.owner, key.context, self);
    holds |= term.kind == TermKind::Return
                 ? ask({Ask::Return, target, 0, context}, self)
                 : ask({Ask::Result, target, term.isTrue, context}, self);
  }
  return holds;
}

bool FlagWorld::evaluateExits(const Key &key, const Task &self) {
  bool isReturn = key.kind == Ask::Return;
  const std::vector<unsigned> &list =
      isReturn ? index.returns[key.subject] : index.results[key.subject];
  if (list.empty())
    return true;
  bool holds = false;
  for (unsigned number : list) {
    const ExitFact &exit = isReturn ? program.gates.returns[number]
                                    : program.gates.results[number];
    unsigned value = isReturn    ? 0
                     : key.owner ? exit.value.ifTrue
                                 : exit.value.ifFalse;
    holds |= askGate(exit.gate, key.subject, key.context, self) &&
             askGate(value, key.subject, key.context, self);
  }
  return holds;
}

//===--- contexts ---------------------------------------------------------===//

unsigned FlagWorld::intern(Context context) {
  auto [entry, isNew] = contextNumbers.try_emplace(context, contexts.size());
  if (isNew)
    contexts.push_back(std::move(context));
  return entry->second;
}

// For a virtual call the arguments are kept as they are, and looked at where it
// leads.
unsigned FlagWorld::contextFor(unsigned callee, unsigned arguments,
                               unsigned owner, unsigned context,
                               const Task &asker) {
  bool isPlace = program.code[callee].kind == CodeKind::Place;
  const std::vector<int> &asked = index.asked[callee];
  if (!arguments || (asked.empty() && !isPlace))
    return 0;
  Context result;
  for (const ArgumentFact &fact : program.gates.table.arguments[arguments]) {
    if (!isPlace &&
        !std::binary_search(asked.begin(), asked.end(), fact.number))
      continue;
    ParameterState state;
    state.number = fact.number;
    state.mayBeTrue = askGate(fact.value.ifTrue, owner, context, asker);
    state.mayBeFalse = askGate(fact.value.ifFalse, owner, context, asker);
    state.flag = fact.flag;
    if (fact.namedBy && fact.namedBy == owner)
      for (const ParameterState &outer : contexts[context])
        if (outer.number == fact.namedByNumber)
          state.flag = outer.flag;
    if (!state.mayBeTrue || !state.mayBeFalse || state.flag)
      result.push_back(state);
  }
  return intern(std::move(result));
}

unsigned FlagWorld::passOn(unsigned context, unsigned callee) {
  if (!context || program.code[callee].kind == CodeKind::Place)
    return context;
  const std::vector<int> &asked = index.asked[callee];
  Context kept = contexts[context];
  std::erase_if(kept, [&](const ParameterState &state) {
    return !std::binary_search(asked.begin(), asked.end(), state.number);
  });
  return intern(std::move(kept));
}

//===--- steps ------------------------------------------------------------===//

unsigned FlagWorld::stateFor(unsigned code, unsigned context) {
  // Further ways to call it are taken for any way.
  constexpr size_t most = 16;
  for (unsigned number : statesOf[code])
    if (all[number].context == context)
      return number;
  if (context && statesOf[code].size() >= most)
    return stateFor(code, 0);
  unsigned number = all.size();
  all.push_back({code, context});
  statesOf[code].push_back(number);
  for (unsigned e = program.firstEdge[code]; e < program.firstEdge[code + 1];
       ++e)
    tasks.push_back({Do::Follow, number, e});
  for (unsigned i = 0; i < index.meets[code].size(); ++i)
    tasks.push_back({Do::Meet, number, i});
  for (unsigned store : index.stores[code])
    tasks.push_back({Do::Store, number, store});
  for (int parameter : index.askedElsewhere[code]) {
    bool mayBe[] = {true, true};
    for (const ParameterState &state : contexts[context])
      if (state.number == parameter) {
        mayBe[0] = state.mayBeFalse;
        mayBe[1] = state.mayBeTrue;
      }
    for (unsigned isTrue : {0, 1})
      if (mayBe[isTrue])
        hold({Ask::Parameter, code, static_cast<unsigned>(parameter), isTrue});
  }
  return number;
}

void FlagWorld::enter(unsigned code) { stateFor(code, 0); }

void FlagWorld::follow(unsigned state, unsigned number, const Task &self) {
  const ProgramEdge &edge = program.edges[number];
  const CodeState from = all[state];
  bool isGiven =
      edge.kind == CallKind::Starts || edge.kind == CallKind::HandOver;
  if (isGiven && index.isTest[edge.to] && !runsTests)
    return;
  bool isOpen =
      !edge.condition || ask({Ask::Condition, edge.condition, 0, 0}, self);
  if (!isOpen || !askGate(edge.gate, from.code, from.context, self))
    return;
  const CodeFact &here = program.code[from.code];
  const CodeFact &to = program.code[edge.to];
  // Arguments that pass through a place may be bound in another order.
  bool isDispatch = to.kind != CodeKind::Place || to.type.empty();
  unsigned context = 0;
  if (here.kind == CodeKind::Place && edge.kind == CallKind::Holds)
    context = isDispatch ? passOn(from.context, edge.to) : 0;
  else if (edge.arguments && isDispatch)
    context =
        contextFor(edge.to, edge.arguments, from.code, from.context, self);
  unsigned target = stateFor(edge.to, context);
  unsigned &before = statesOf[from.code].front() == state
                         ? firstTargets[number]
                         : known[uint64_t(state) << 32 | number];
  if (before != target) {
    before = target;
    taken.push_back({state, number, target});
  }
}

void FlagWorld::meet(unsigned state, unsigned number, const Task &self) {
  const CodeState here = all[state];
  auto [condition, gate] = index.meets[here.code][number];
  if (askGate(gate, here.code, here.context, self))
    hold({Ask::Condition, condition, 0, 0});
}

void FlagWorld::store(unsigned state, unsigned number, const Task &self) {
  const StoreFact &fact = program.gates.stores[number];
  const CodeState here = all[state];
  if (!askGate(fact.gate, here.code, here.context, self))
    return;
  for (unsigned isTrue : {0u, 1u})
    if (askGate(isTrue ? fact.value.ifTrue : fact.value.ifFalse, here.code,
                here.context, self))
      hold({Ask::Storage, fact.storage, isTrue, 0});
}

void FlagWorld::run() {
  while (!tasks.empty()) {
    Task task = tasks.front();
    tasks.pop_front();
    switch (task.kind) {
    case Do::Evaluate:
      if (Key key = nodes[task.a].key;
          !nodes[task.a].holds && evaluate(key, task))
        settle(task.a);
      break;
    case Do::Follow:
      follow(task.a, task.b, task);
      break;
    case Do::Meet:
      meet(task.a, task.b, task);
      break;
    case Do::Store:
      store(task.a, task.b, task);
      break;
    }
  }
}

bool FlagWorld::passes(unsigned code, unsigned gate) {
  if (gate == 0)
    return reached(code);
  std::vector<Key> keys;
  for (unsigned state : statesOf[code]) {
    bool isContextual = index.isContextual[gate];
    keys.push_back({Ask::Gate, gate, isContextual ? code : 0,
                    isContextual ? all[state].context : 0});
    node(keys.back());
  }
  run();
  return std::any_of(keys.begin(), keys.end(),
                     [&](const Key &key) { return nodes[node(key)].holds; });
}

} // namespace breakpath
