// A least fixed point: nothing can happen until something makes it possible. An
// edge is open once its gate may hold; a gate, once all its terms may; a member
// may be true once something that is reached stores what may be true. Whoever
// asks too early is asked to come back.

#include "matchers/FlagWorld.h"

#include <algorithm>

namespace breakpath {

//===--- what is the same everywhere --------------------------------------===//

GateIndex::GateIndex(const Program &program)
    : program(program), asked(program.code.size()),
      askedElsewhere(program.code.size()), results(program.code.size()),
      returns(program.code.size()), stores(program.code.size()),
      isStored(program.gates.storages.size()), meets(program.code.size()) {
  isTest.resize(program.code.size());
  for (const Root &root : program.roots)
    if (root.kind == RootKind::Test)
      isTest[root.code] = true;
  const GateFacts &facts = program.gates;
  for (unsigned i = 0; i < facts.results.size(); ++i)
    results[facts.results[i].code].push_back(i);
  for (unsigned i = 0; i < facts.returns.size(); ++i)
    returns[facts.returns[i].code].push_back(i);
  for (unsigned i = 0; i < facts.stores.size(); ++i) {
    stores[facts.stores[i].code].push_back(i);
    isStored[facts.stores[i].storage] = true;
  }
  for (unsigned c = 1; c < program.conditions.size(); ++c)
    for (const Maker &maker : program.conditions[c].anyOf)
      meets[maker.code].emplace_back(c, maker.gate);
  // What a term is made of comes before it in the table.
  const GateTable &table = facts.table;
  isContextualTerm.resize(table.terms.size());
  isContextual.resize(table.gates.size());
  for (unsigned t = 1; t < table.terms.size(); ++t)
    isContextualTerm[t] = asksForContext(t);
  for (unsigned g = 2; g < table.gates.size(); ++g)
    isContextual[g] = isContextual[table.gates[g].parent] ||
                      isContextualTerm[table.gates[g].term];
  findAsked();
  findWrappers();
  findChecked();
}

bool GateIndex::asksForContext(unsigned number) const {
  const Term &term = program.gates.table.terms[number];
  return term.kind == TermKind::Parameter || term.kind == TermKind::NamedFlag ||
         term.arguments != 0 || term.namedBy != 0;
}

void GateIndex::noteArguments(unsigned owner, unsigned list) {
  for (const ArgumentFact &fact : program.gates.table.arguments[list]) {
    noteGate(owner, fact.value.ifTrue);
    noteGate(owner, fact.value.ifFalse);
    if (fact.namedBy)
      asked[fact.namedBy].push_back(fact.namedByNumber);
  }
}

void GateIndex::noteGate(unsigned owner, unsigned gate) {
  const GateTable &table = program.gates.table;
  for (; gate > GateTable::never && isContextual[gate];
       gate = table.gates[gate].parent) {
    if (!noted.try_emplace(uint64_t(owner) << 32 | gate, true).second)
      return;
    const Term &term = table.terms[table.gates[gate].term];
    if (term.kind == TermKind::Parameter || term.kind == TermKind::NamedFlag) {
      asked[term.subject].push_back(term.argument);
      if (term.subject != owner)
        askedElsewhere[term.subject].push_back(term.argument);
    }
    if (term.namedBy)
      asked[term.namedBy].push_back(term.argument);
    noteArguments(owner, term.arguments);
  }
}

void GateIndex::findAsked() {
  for (unsigned from = 0; from + 1 < program.firstEdge.size(); ++from)
    for (unsigned e = program.firstEdge[from]; e < program.firstEdge[from + 1];
         ++e) {
      noteGate(from, program.edges[e].gate);
      noteArguments(from, program.edges[e].arguments);
    }
  const GateFacts &facts = program.gates;
  for (const auto *list : {&facts.results, &facts.returns})
    for (const ExitFact &exit : *list)
      for (unsigned gate : {exit.gate, exit.value.ifTrue, exit.value.ifFalse})
        noteGate(exit.code, gate);
  for (const StoreFact &store : facts.stores)
    for (unsigned gate : {store.gate, store.value.ifTrue, store.value.ifFalse})
      noteGate(store.code, gate);
  for (unsigned code = 0; code < meets.size(); ++code)
    for (auto [condition, gate] : meets[code])
      noteGate(code, gate);
  for (const GatedPlace &place : program.gatedPlaces)
    noteGate(place.code, place.gate);
  for (auto *lists : {&asked, &askedElsewhere})
    for (std::vector<int> &list : *lists) {
      std::sort(list.begin(), list.end());
      list.erase(std::unique(list.begin(), list.end()), list.end());
    }
}

// What a virtual call may run; a place of which nothing is known gives none.
static void targetsOf(const Program &program, unsigned code,
                      std::vector<unsigned> &result) {
  if (program.code[code].kind != CodeKind::Place) {
    result.push_back(code);
    return;
  }
  std::vector<unsigned> seen = {code};
  for (size_t i = 0; i < seen.size(); ++i)
    for (unsigned e = program.firstEdge[seen[i]];
         e < program.firstEdge[seen[i] + 1]; ++e) {
      unsigned to = program.edges[e].to;
      std::vector<unsigned> &list =
          program.code[to].kind == CodeKind::Place ? seen : result;
      if (std::find(list.begin(), list.end(), to) == list.end())
        list.push_back(to);
    }
}

// Of a virtual function, whoever may run for it.
bool GateIndex::asksItself(unsigned code) const {
  if (program.code[code].kind != CodeKind::Place)
    return isWrapper[code];
  std::vector<unsigned> targets;
  targetsOf(program, code, targets);
  return std::any_of(targets.begin(), targets.end(),
                     [&](unsigned target) { return isWrapper[target]; });
}

void GateIndex::findWrappers() {
  const GateTable &table = program.gates.table;
  isWrapper.resize(program.code.size());
  auto asks = [&](unsigned gate) {
    for (; gate; gate = table.gates[gate].parent) {
      const Term &term = table.terms[table.gates[gate].term];
      bool isResult = term.kind == TermKind::Result;
      if (term.kind == TermKind::Flag || term.kind == TermKind::NamedFlag ||
          (isResult && (term.flag || term.namedBy || asksItself(term.subject))))
        return true;
    }
    return false;
  };
  for (const CheckFact &check : program.gates.checks)
    isWrapper[check.code] = true;
  for (bool more = true; more;) {
    more = false;
    for (const ExitFact &exit : program.gates.results)
      if (!isWrapper[exit.code] &&
          (asks(exit.gate) || asks(exit.value.ifTrue) ||
           asks(exit.value.ifFalse)))
        more = isWrapper[exit.code] = true;
  }
}

// Takes what \p arguments name for a check in \p callee.
bool GateIndex::takeNames(unsigned callee, unsigned arguments) {
  bool found = false;
  for (const ArgumentFact &fact : program.gates.table.arguments[arguments]) {
    if (!named.contains({callee, fact.number}))
      continue;
    isChecked[fact.flag] = true;
    if (fact.namedBy)
      found |= named.insert({fact.namedBy, fact.namedByNumber}).second;
  }
  return found;
}

void GateIndex::findChecked() {
  const GateTable &table = program.gates.table;
  isChecked.resize(table.flags.size());
  for (const CheckFact &check : program.gates.checks)
    if (isNoCheck(check))
      continue;
    else if (check.flag)
      isChecked[check.flag] = true;
    else if (check.parameter >= 0)
      named.insert({check.code, check.parameter});
  for (const Term &term : table.terms)
    if (term.kind == TermKind::Flag)
      isChecked[term.subject] = true;
    else if (term.kind == TermKind::NamedFlag)
      named.insert({term.subject, term.argument});
    else if (term.kind == TermKind::Result && !asksItself(term.subject)) {
      isChecked[term.flag] = true;
      if (term.namedBy)
        named.insert({term.namedBy, term.argument});
    }
  // A virtual function that takes a name takes it for all that override it.
  auto holders = [&] {
    bool found = false;
    for (unsigned code = 1; code < program.code.size(); ++code)
      if (program.code[code].kind == CodeKind::Place)
        for (unsigned e = program.firstEdge[code];
             e < program.firstEdge[code + 1]; ++e)
          for (auto i = named.lower_bound({program.edges[e].to, 0});
               i != named.end() && i->first == program.edges[e].to; ++i)
            found |= named.insert({code, i->second}).second;
    return found;
  };
  bool more = !named.empty();
  while (more) {
    more = holders();
    for (const ProgramEdge &edge : program.edges)
      if (edge.arguments)
        more |= takeNames(edge.to, edge.arguments);
    for (const Term &term : table.terms)
      if (term.arguments)
        more |= takeNames(term.subject, term.arguments);
  }
  isChecked[0] = false;
}

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
  std::vector<unsigned> targets;
  targetsOf(program, term.subject, targets);
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
