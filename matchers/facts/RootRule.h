/// How code gets started that nobody calls: what a thread library, a scheduler
/// or a test framework looks like in the client's source. Presets are one
/// table; `.breakpath.yaml` adds more of the same.
#pragma once

#include <string>
#include <vector>

namespace breakpath {

enum class RootKind {
  BackgroundJob,
  Timer,
  Thread,
  RequestHandler,
  SignalHandler,
  Main,
  StaticInit,
  Test,
};
/// The word in reports, JSON and `.breakpath.yaml`, e.g. "background-job".
const char *toString(RootKind kind);

enum class RootMatch {
  /// A call of `pattern` is given what it starts (`callable`, or `method` of
  /// the object at `object`). A constructor is "std::thread::thread", a store
  /// into a member "sigaction::sa_handler".
  GivenTo,
  /// Every overrider of `pattern`.
  Overrides,
  /// Every overrider in a class derived from `pattern`.
  DerivesFrom,
  /// The function of that name itself.
  Named,
};

/// One way to start code.
struct RootRule {
  std::string id; ///< of a preset, e.g. "qt.timer"; "config" otherwise
  RootKind kind = RootKind::BackgroundJob;
  RootMatch match = RootMatch::GivenTo;
  /// Qualified names with "*" and "?", which also cross "::"; any of them. A
  /// name matches with all its parts or its last ones: "Scheduler::cron" is
  /// "shop::Scheduler::cron" too. Leading "::" asks for all. Inline namespaces
  /// and template arguments are left out on both sides.
  std::vector<std::string> patterns;
  static constexpr int any = -2; ///< whatever argument can be run
  static constexpr int none = -3;
  int callable = any;
  int object = none;  ///< the argument whose `method` is started
  std::string method; ///< by its unqualified name; DerivesFrom: a pattern
  int schedule = none;
  int name = none; ///< the argument that names the root, e.g. a path
  /// Runs it before it returns, as qsort does: no root, a call.
  bool isImmediate = false;
  std::string library; ///< of a preset, for people, e.g. "Qt"
};

/// All presets, in a fixed order; see README, Roots.
const std::vector<RootRule> &rootPresets();

} // namespace breakpath
