// A rule says how a root looks like where it is given to something, or by what
// it overrides. Two shapes need no rule, since they tell by themselves:
//
//   anything("*/15 * * * *", job)   a cron expression and something to run
//   anything.post("/orders", f)     a verb, a path and something to run

#include "matchers/program/FindRoots.h"
#include "matchers/facts/Names.h"

#include "matchers/facts/Patterns.h"
#include "matchers/program/RootShapes.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>

namespace breakpath {

namespace {

class RootFinder {
public:
  RootFinder(Linker &linker, const std::vector<RootRule> &rules)
      : linker(linker), rules(rules) {}

  void run() {
    for (size_t u = 0; u < linker.units.size(); ++u)
      for (const HandOver &handOver : linker.units[u]->handOvers)
        meet(u, handOver);
    overriders();
    functions();
    libraryCallsOverriders();
    nameAndSort();
    overriddenCandidates();
    for (auto &[name, candidate] : candidates)
      program().candidates.push_back(std::move(candidate));
  }

private:
  Program &program() { return linker.program; }

  //--- given to ------------------------------------------------------------//

  /// Rules of kind GivenTo that know a function by that name.
  const std::vector<const RootRule *> &rulesFor(const std::string &name) {
    auto [entry, isNew] = known.try_emplace(name);
    if (isNew)
      for (const RootRule &rule : rules)
        if (rule.match == RootMatch::GivenTo && fits(rule, name))
          entry->second.push_back(&rule);
    return entry->second;
  }
  static bool fits(const RootRule &rule, const std::string &name) {
    return std::any_of(
        rule.patterns.begin(), rule.patterns.end(),
        [&](const std::string &pattern) { return matchesName(pattern, name); });
  }

  void meet(size_t unit, const HandOver &handOver) {
    std::vector<bool> taken(handOver.callables.size());
    // How a library starts its own threads is its own business.
    const CodeFact &giver = linker.units[unit]->code[handOver.from];
    bool isKnown = false;
    if (giver.kind == CodeKind::Foreign) {
      for (const HandedItem &item : handOver.callables)
        give(unit, handOver, item, /*isCertain=*/false);
      return;
    }
    for (const std::string &name : handOver.functions)
      for (const RootRule *rule : rulesFor(name))
        isKnown |= apply(unit, handOver, *rule, taken);
    if (!isKnown && handOver.functions.size())
      isKnown = infer(unit, handOver, taken);
    if (!handOver.leavesClient) {
      if (!isKnown)
        noteCandidate(unit, handOver);
      return;
    }
    for (size_t i = 0; i < taken.size(); ++i)
      if (!taken[i])
        give(unit, handOver, handOver.callables[i], /*isCertain=*/false);
  }

  void give(size_t unit, const HandOver &handOver, const HandedItem &item,
            bool isCertain) {
    for (unsigned from : linker.resolve(unit, handOver.from))
      for (unsigned to : linker.resolve(unit, item.code)) {
        unsigned gate = linker.gate(unit, handOver.gate);
        linker.add(from, to, CallKind::HandOver, handOver.location, isCertain,
                   0, gate);
        // Whoever calls the library later may make it run.
        if (handOver.library && !isCertain)
          for (unsigned library : linker.resolve(unit, handOver.library))
            linker.keep(library, to, handOver.location, {from, gate});
      }
  }

  static std::string textAt(const HandOver &handOver, int argument) {
    for (const auto &[at, text] : handOver.texts)
      if (at == argument)
        return text;
    return "";
  }
  static std::string nameAt(const HandOver &handOver, int argument) {
    std::string text =
        argument == RootRule::none ? "" : textAt(handOver, argument);
    if (text.starts_with("&"))
      return ""; // a function, by BOOST_TEST_CASE(&f)
    std::string verb = unqualified(handOver.functions.front());
    return text.empty() || !isVerb(verb) ? text : upper(verb) + " " + text;
  }

  /// Whether the rule is about this call; what it starts becomes `taken`.
  bool apply(size_t unit, const HandOver &handOver, const RootRule &rule,
             std::vector<bool> &taken) {
    // An overload that passes on what it was given is no new registration.
    for (unsigned from : linker.resolve(unit, handOver.from))
      if (fits(rule, program().code[from].name))
        return false;
    bool isAbout = false;
    for (size_t i = 0; i < handOver.callables.size(); ++i) {
      const HandedItem &item = handOver.callables[i];
      if (taken[i] || rule.object != RootRule::none ||
          (rule.callable != RootRule::any && rule.callable != item.argument))
        continue;
      taken[i] = isAbout = true;
      // What cannot be named is no root, and yet it may run.
      if (rule.isImmediate)
        give(unit, handOver, item, /*isCertain=*/true);
      else if (!start(unit, handOver, rule, item.code))
        give(unit, handOver, item, /*isCertain=*/false);
    }
    for (const HandedItem &item : handOver.objects)
      if (rule.object == item.argument)
        for (unsigned vertex : methodsOf(item.type, rule.method)) {
          isAbout = true;
          addRoot(unit, handOver, rule, vertex);
        }
    return isAbout;
  }

  /// False where nothing tells which function \p code is.
  bool start(size_t unit, const HandOver &handOver, const RootRule &rule,
             unsigned code) {
    bool isKnown = false;
    for (unsigned vertex : linker.resolve(unit, code))
      for (unsigned target : linker.targets(vertex)) {
        addRoot(unit, handOver, rule, target);
        isKnown = true;
      }
    return isKnown;
  }

  void addRoot(size_t unit, const HandOver &handOver, const RootRule &rule,
               unsigned vertex) {
    Root root;
    root.kind = rule.kind;
    root.rule = rule.id;
    root.code = vertex;
    root.registered = handOver.location;
    root.schedule = textAt(handOver, rule.schedule);
    root.name = nameAt(handOver, rule.name);
    root.isInferred = rule.id == "cron expression" || rule.id == "route";
    for (unsigned from : linker.resolve(unit, handOver.from)) {
      root.registeredIn = from;
      linker.add(from, vertex, CallKind::Starts, handOver.location, true, 0,
                 linker.gate(unit, handOver.gate));
    }
    program().roots.push_back(std::move(root));
  }

  /// What objects of the class run as \p method: the class's own, or where it
  /// is abstract, that of all classes that derive from it.
  std::vector<unsigned> methodsOf(const std::string &key,
                                  const std::string &method) const {
    std::set<unsigned> result;
    if (const MethodFact *own = virtualNamed(key, method)) {
      bool isAbstract = linker.classes.at(key).fact->isAbstract;
      for (const ClassEntry *entry : classesFrom(key, /*upwards=*/false))
        if (!entry->fact->isAbstract && (isAbstract || entry->fact->key == key))
          if (const MethodFact *runs =
                  linker.finalOverrider(entry->fact->key, own->key))
            result.insert(linker.vertexOf(runs->key));
      return {result.begin(), result.end()};
    }
    for (const ClassEntry *entry : classesFrom(key, /*upwards=*/true))
      if (auto found = linker.byName.find(entry->fact->name + "::" + method);
          found != linker.byName.end())
        return found->second;
    return {};
  }

  /// The virtual function of that name that objects of the class run; for an
  /// empty name the only one that the class overrides.
  const MethodFact *virtualNamed(const std::string &key,
                                 const std::string &method) const {
    for (const ClassEntry *entry : classesFrom(key, /*upwards=*/true)) {
      const MethodFact *found = nullptr;
      for (const MethodFact &own : entry->fact->methods) {
        std::string name = unqualified(own.name);
        if (name.starts_with("~") || (!method.empty() && name != method))
          continue;
        if (found)
          return nullptr; // overloads: which one, nobody said
        found = &own;
      }
      if (found)
        return found;
    }
    return nullptr;
  }

  /// The class, and all it derives from or all that derive from it, each once,
  /// the nearest first.
  std::vector<const ClassEntry *> classesFrom(const std::string &key,
                                              bool upwards) const {
    std::vector<const ClassEntry *> result;
    std::vector<std::string> keys = {key};
    std::set<std::string> seen = {key};
    for (size_t i = 0; i < keys.size(); ++i) {
      auto known = linker.classes.find(keys[i]);
      if (known == linker.classes.end())
        continue;
      const ClassEntry &entry = known->second;
      result.push_back(&entry);
      for (const std::string &next :
           upwards ? entry.fact->bases : entry.derived)
        if (seen.insert(next).second)
          keys.push_back(next);
    }
    return result;
  }

  //--- shapes that tell by themselves --------------------------------------//

  bool infer(size_t unit, const HandOver &handOver, std::vector<bool> &taken) {
    std::string function = unqualified(handOver.functions.front());
    for (const auto &[argument, text] : handOver.texts) {
      RootRule rule;
      if (argument < 0) {
        continue;
      } else if (isCron(text)) {
        rule.id = "cron expression";
        rule.kind = RootKind::BackgroundJob;
        rule.schedule = argument;
      } else if (text.starts_with("/") && routes(function) &&
                 !handOver.leavesClient && !handOver.callables.empty()) {
        rule.id = "route";
        rule.kind = RootKind::RequestHandler;
        rule.name = argument;
      } else {
        continue;
      }
      if (!handOver.callables.empty())
        return apply(unit, handOver, rule, taken);
      if (!handOver.objects.empty()) {
        rule.object = handOver.objects.front().argument;
        if (apply(unit, handOver, rule, taken))
          return true;
        for (const char *method : {"run", "execute", "process", "perform",
                                   "handle", "operator()", "tick"}) {
          rule.method = method;
          if (apply(unit, handOver, rule, taken))
            return true;
        }
      }
    }
    return false;
  }

  //--- by what it overrides ------------------------------------------------//

  void overriders() {
    for (const auto &[key, entry] : linker.classes) {
      if (!entry.fact->inClient)
        continue;
      std::vector<std::string> bases = linker.baseNames(key);
      for (const MethodFact &method : entry.fact->methods)
        for (const RootRule &rule : rules)
          if (isOverrider(method, bases, rule)) {
            addOverrider(entry, method, rule);
            break;
          }
    }
  }

  bool isOverrider(const MethodFact &method,
                   const std::vector<std::string> &bases,
                   const RootRule &rule) const {
    if (rule.match == RootMatch::Overrides) {
      const auto &all = linker.overridden(method);
      return std::any_of(all.begin(), all.end(), [&](const MethodFact *base) {
        return fits(rule, base->name);
      });
    }
    if (rule.match != RootMatch::DerivesFrom || method.overrides.empty())
      return false;
    std::string name = unqualified(method.name);
    return !name.starts_with("~") &&
           (rule.method.empty() || matchesName(rule.method, name)) &&
           std::any_of(bases.begin(), bases.end(),
                       [&](auto &base) { return fits(rule, base); });
  }

  void addOverrider(const ClassEntry &entry, const MethodFact &method,
                    const RootRule &rule) {
    Root root;
    root.kind = rule.kind;
    root.rule = rule.id;
    root.code = linker.vertexOf(method.key);
    if (!root.code || !program().code[root.code].isDefined)
      return;
    if (rule.kind == RootKind::Test)
      root.name = testName(entry.fact->macro);
    program().roots.push_back(root);
    rooted.insert(method.key);
    if (root.kind == RootKind::Test)
      runsFixture(entry, root.code);
    for (const Maker &maker : entry.creators)
      linker.add(maker.code, root.code, CallKind::Starts,
                 program().code[root.code].location, true, 0, maker.gate);
  }

  // The constructor and what is set up run in the same test.
  void runsFixture(const ClassEntry &entry, unsigned test) {
    std::string key = entry.fact->key;
    for (const char *name : {"SetUp", "TearDown"})
      if (const MethodFact *method = virtualNamed(key, name))
        if (unsigned vertex = linker.vertexOf(method->key))
          linker.add(test, vertex, CallKind::Call,
                     program().code[vertex].location, true);
    for (const ClassEntry *part : classesFrom(key, /*upwards=*/true)) {
      const std::string &name = part->fact->name;
      for (const std::string &function :
           {unqualified(name), "~" + unqualified(name)})
        if (auto found = linker.byName.find(name + "::" + function);
            found != linker.byName.end())
          for (unsigned vertex : found->second)
            linker.add(test, vertex, CallKind::Call,
                       program().code[vertex].location, true);
    }
  }

  // What overrides a function of a library runs when the library likes, once
  // there is an object.
  void libraryCallsOverriders() {
    for (const auto &[key, entry] : linker.classes) {
      if (!entry.fact->inClient)
        continue;
      for (const MethodFact &method : entry.fact->methods) {
        if (rooted.contains(method.key) || !overridesLibrary(method) ||
            unqualified(method.name).starts_with("~"))
          continue;
        unsigned vertex = linker.vertexOf(method.key);
        for (const Maker &maker : creatorsBelow(key))
          linker.add(maker.code, vertex, CallKind::HandOver,
                     program().code[maker.code].location, false, 0, maker.gate);
      }
    }
  }

  bool overridesLibrary(const MethodFact &method) const {
    for (const MethodFact *base : linker.overridden(method))
      if (auto known = linker.methods.find(base->key);
          known != linker.methods.end() &&
          (!known->second.second->fact->inClient || isElsewhere(*base)))
        return true;
    return false;
  }
  // Declared in a header of the client, and its body is in none of its units.
  bool isElsewhere(const MethodFact &method) const {
    unsigned vertex = linker.vertexOf(method.key);
    return !method.isPure && vertex && !linker.program.code[vertex].isDefined;
  }

  std::set<Maker> creatorsBelow(const std::string &key) const {
    std::set<Maker> result;
    for (const ClassEntry *entry : classesFrom(key, /*upwards=*/false))
      result.insert(entry->creators.begin(), entry->creators.end());
    return result;
  }

  //--- functions that start by themselves ----------------------------------//

  void functions() {
    for (unsigned i = 1; i < program().code.size(); ++i) {
      const CodeFact &code = program().code[i];
      Root root;
      root.code = i;
      if (code.startsItself) {
        root.kind = RootKind::StaticInit;
        root.rule = "static initialiser";
        program().roots.push_back(root);
      } else if (code.kind == CodeKind::Function && code.isDefined) {
        for (const RootRule &rule : rules)
          if (rule.match == RootMatch::Named && fits(rule, code.name)) {
            root.kind = rule.kind;
            root.rule = rule.id;
            if (rule.kind == RootKind::Main && isTestFile(code.location.file)) {
              root.kind = RootKind::Test;
              root.name = stemOf(code.location.file);
            }
            program().roots.push_back(root);
            break;
          }
      }
    }
  }

  //--- what might be one ----------------------------------------------------//

  /// Parameters that a function keeps: its name and the parameter's number.
  const std::set<std::pair<std::string, int>> &keptParameters() {
    if (!kept.empty())
      return kept;
    kept.insert({"", 0});
    const Program &linked = program();
    for (unsigned from = 1; from + 1 < linked.firstEdge.size(); ++from) {
      if (!linked.code[from].key.starts_with("place:"))
        continue;
      for (unsigned e = linked.firstEdge[from]; e < linked.firstEdge[from + 1];
           ++e) {
        const std::string &key = linked.code[linked.edges[e].to].key;
        size_t hash = key.rfind('#');
        if (key.starts_with("parameter:") && hash != std::string::npos)
          if (unsigned owner = linker.vertexOf(key.substr(10, hash - 10)))
            kept.insert(
                {linked.code[owner].name, std::atoi(key.c_str() + hash + 1)});
      }
    }
    return kept;
  }

  void noteCandidate(size_t unit, const HandOver &handOver) {
    const std::string &name = handOver.functions.front();
    for (unsigned from : linker.resolve(unit, handOver.from))
      if (program().code[from].name == name)
        return; // an overload that passes it on
    for (const HandedItem &item : handOver.callables) {
      if (!keptParameters().contains({name, item.argument}))
        continue;
      RootCandidate &candidate = candidates[name];
      candidate.rule.patterns = {name};
      candidate.rule.callable = item.argument;
      for (const auto &[argument, text] : handOver.texts)
        if (candidate.rule.schedule == RootRule::none && argument >= 0)
          candidate.rule.schedule = argument;
      for (unsigned vertex : linker.resolve(unit, item.code))
        for (unsigned target : linker.targets(vertex))
          addExample(candidate, program().code[target].name);
    }
  }

  static void addExample(RootCandidate &candidate, const std::string &name) {
    auto &list = candidate.examples;
    auto at = std::lower_bound(list.begin(), list.end(), name);
    if (at == list.end() || *at != name)
      list.insert(at, name);
  }

  /// Overriders of the client's own run(), execute() and the like.
  void overriddenCandidates() {
    static const std::set<std::string> words = {
        "run",     "Run",       "execute",    "Execute", "process", "Process",
        "perform", "handle",    "work",       "doWork",  "tick",    "poll",
        "consume", "onMessage", "operator()", "main",    "loop"};
    std::set<unsigned> known;
    for (const Root &root : program().roots)
      known.insert(root.code);
    for (const auto &[key, entry] : linker.classes)
      for (const MethodFact &method : entry.fact->methods) {
        const auto &all = linker.overridden(method);
        if (all.empty() || !entry.fact->inClient ||
            !words.contains(unqualified(method.name)) ||
            rooted.contains(method.key) ||
            known.contains(linker.vertexOf(method.key)))
          continue;
        const MethodFact *base = all.back();
        if (auto owner = linker.methods.find(base->key);
            owner == linker.methods.end() ||
            !owner->second.second->fact->inClient)
          continue;
        RootCandidate &candidate = candidates[base->name];
        candidate.rule.match = RootMatch::Overrides;
        candidate.rule.patterns = {base->name};
        addExample(candidate, method.name);
      }
  }

  //--- names ---------------------------------------------------------------//

  /// For a lambda that does nothing but call one function: that function.
  unsigned forwarded(unsigned vertex) {
    const Program &linked = program();
    if (!linked.code[vertex].isForwarder ||
        vertex + 1 >= linked.firstEdge.size())
      return vertex;
    unsigned only = 0;
    for (unsigned i = linked.firstEdge[vertex];
         i < linked.firstEdge[vertex + 1]; ++i) {
      const ProgramEdge &edge = linked.edges[i];
      if (linked.code[edge.to].kind == CodeKind::Foreign)
        continue;
      if (only || edge.kind != CallKind::Call ||
          linked.code[edge.to].kind != CodeKind::Function)
        return vertex;
      only = edge.to;
    }
    return only ? only : vertex;
  }

  void nameAndSort() {
    for (Root &root : program().roots) {
      unsigned shown = forwarded(root.code);
      const CodeFact &code = program().code[shown];
      root.location = code.location;
      root.code = shown;
      if (root.kind == RootKind::Test && root.name.empty())
        root.name = testName(code.macro);
      if (root.name.empty())
        root.name = code.name;
    }
    auto order = [](const Root &root) {
      return std::tie(root.kind, root.name, root.location, root.registered,
                      root.schedule, root.code, root.rule);
    };
    auto &roots = program().roots;
    std::sort(roots.begin(), roots.end(),
              [&](auto &a, auto &b) { return order(a) < order(b); });
    // The same, found by two ways.
    auto same = [](const Root &a, const Root &b) {
      return a.kind == b.kind && a.name == b.name && a.code == b.code &&
             a.registered == b.registered && a.schedule == b.schedule;
    };
    roots.erase(std::unique(roots.begin(), roots.end(), same), roots.end());
  }

  Linker &linker;
  const std::vector<RootRule> &rules;
  std::unordered_map<std::string, std::vector<const RootRule *>> known;
  std::set<std::string> rooted; ///< methods that are roots
  std::set<std::pair<std::string, int>> kept;
  std::map<std::string, RootCandidate> candidates;
};

} // namespace

void findRoots(Linker &linker, const std::vector<RootRule> &rules) {
  RootFinder(linker, rules).run();
}

} // namespace breakpath
