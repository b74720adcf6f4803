/// The program as it runs with some flags off: what can still be reached.
#pragma once

#include "matchers/flags/GateIndex.h"

#include <cstdint>
#include <deque>
#include <span>
#include <unordered_map>
#include <vector>

namespace breakpath {

/// Which values a parameter can have.
struct ParameterState {
  int number = 0;
  bool mayBeTrue = true, mayBeFalse = true;
  unsigned flag = 0; ///< the flag that it names; 0 where that is not known

  friend auto operator<=>(const ParameterState &,
                          const ParameterState &) = default;
};

/// Code, called in one way.
struct CodeState {
  unsigned code = 0, context = 0; ///< context 0: nothing is known
};

/// A step that the program can take.
struct Transition {
  unsigned from = 0, edge = 0, to = 0; ///< states, number in Program::edges
};

class FlagWorld {
public:
  /// \p off has an entry for each of Program::gates' flags.
  FlagWorld(const GateIndex &index, const std::vector<bool> &off,
            bool runsTests = false);

  /// Code that starts from outside.
  void enter(unsigned code);
  /// Walks on from all that was entered.
  void run();

  bool reached(unsigned code) const { return !statesOf[code].empty(); }
  /// Whether code can be reached where \p gate holds.
  bool passes(unsigned code, unsigned gate);
  const std::vector<CodeState> &states() const { return all; }
  const std::vector<Transition> &transitions() const { return taken; }
  std::span<const unsigned> statesAt(unsigned code) const {
    return statesOf[code];
  }
  unsigned stateOf(unsigned code) const { return statesOf[code].front(); }

private:
  enum class Ask { Gate, Term, Result, Return, Parameter, Storage, Condition };
  struct Key {
    Ask kind;
    unsigned subject, owner, context;
    friend bool operator==(const Key &, const Key &) = default;
  };
  struct Hash {
    size_t operator()(const Key &key) const;
  };
  enum class Do { Evaluate, Follow, Meet, Store };
  /// Something to do, or to do again when more is known.
  struct Task {
    Do kind;
    unsigned a = 0, b = 0;
  };
  struct Node {
    Key key;
    bool holds = false;
    std::vector<Task> waiting;
  };
  using Context = std::vector<ParameterState>;

  unsigned node(const Key &key);
  bool ask(const Key &key, const Task &asker);
  void settle(unsigned node);
  void hold(const Key &key);
  bool evaluate(const Key &key, const Task &self);
  bool evaluateTerm(const Key &key, const Task &self);
  bool evaluateCall(const Term &term, const Key &key, const Task &self);
  bool evaluateExits(const Key &key, const Task &self);
  bool askGate(unsigned gate, unsigned owner, unsigned context,
               const Task &asker);
  bool askFlag(unsigned flag, bool isTrue) const {
    return !(isTrue && off[flag]);
  }
  bool evaluateGuess(const Term &term, const Key &key) const;
  unsigned contextFor(unsigned callee, unsigned arguments, unsigned owner,
                      unsigned context, const Task &asker);
  unsigned passOn(unsigned context, unsigned callee);
  unsigned intern(Context context);
  void reach(unsigned code, unsigned context, unsigned from, unsigned edge);
  unsigned stateFor(unsigned code, unsigned context);
  void follow(unsigned state, unsigned edge, const Task &self);
  void meet(unsigned state, unsigned number, const Task &self);
  void store(unsigned state, unsigned number, const Task &self);

  const GateIndex &index;
  const Program &program;
  const std::vector<bool> &off;
  bool runsTests;
  static constexpr unsigned none = ~0u;
  std::vector<unsigned> gateNodes, termNodes; ///< without a context
  /// Where an edge has led from the first state of its code, and from others.
  std::vector<unsigned> firstTargets;
  std::vector<CodeState> all;
  std::vector<std::vector<unsigned>> statesOf; ///< by code
  std::vector<Transition> taken;
  std::unordered_map<uint64_t, unsigned> known;
  std::vector<Node> nodes;
  std::unordered_map<Key, unsigned, Hash> numbers;
  std::vector<Context> contexts;
  std::map<Context, unsigned> contextNumbers;
  std::deque<Task> tasks;
};

} // namespace breakpath
