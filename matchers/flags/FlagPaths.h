/// The shortest ways through a world.
#pragma once

#include "matchers/flags/FlagWorld.h"
#include "matchers/program/GraphWalk.h"

namespace breakpath {

class FlagPaths {
public:
  FlagPaths(const Program &program, const FlagWorld &world);

  struct Rules {
    /// Code that is not left again; null for none.
    const std::vector<bool> *ends = nullptr;
    const std::vector<bool> *useful = nullptr; ///< states; null for all
    /// What other roots start is theirs.
    bool stopsAtRoots = false;
  };
  /// Walks from all states of \p start.
  void walk(std::span<const unsigned> start, const Rules &rules);

  bool reached(unsigned state) const { return distance[state] != ~0u; }
  /// Steps, and more for each that is not certain.
  unsigned distanceOf(unsigned state) const { return distance[state]; }
  /// Numbers of edges from a start to \p state; the start in \p start.
  std::vector<unsigned> pathTo(unsigned state, unsigned &start) const;
  /// Transitions from \p state, by number.
  std::span<const unsigned> from(unsigned state) const { return out[state]; }

private:
  const Program &program;
  const FlagWorld &world;
  Adjacency out;
  std::vector<bool> isStarted;            ///< by code: a root other than main
  std::vector<unsigned> distance, parent; ///< parent: a transition
};

} // namespace breakpath
