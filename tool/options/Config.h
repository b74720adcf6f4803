/// What `.breakpath.yaml` says, as data. Nothing in it is followed here: trees
/// may be missing and patterns may match nothing.
///
///     if (std::optional<std::string> file = findConfig("."))
///       if (llvm::Expected<Config> config = readConfig(*file))
///         failOn = config->policy.failOn.value_or(Level::Error);
#pragma once

#include "matchers/facts/FlagFinding.h"
#include "matchers/facts/FlagRule.h"
#include "matchers/facts/Impact.h"
#include "matchers/facts/RootRule.h"
#include "matchers/rules/Rule.h"

#include <llvm/Support/Error.h>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace breakpath {

/// A dependency that is about to change its version. Empty: not said.
struct DependencyConfig {
  std::string name;
  std::string oldTree, newTree;      ///< absolute
  std::vector<std::string> internal; ///< globs of headers nobody should use
};

/// How a query marks its parameters: ?, $1, :name, @name, %s.
enum class Placeholders { Question, Dollar, Colon, At, Percent };
const char *toString(Placeholders placeholders);

/// A function that is given SQL.
struct SqlFunction {
  std::string function; ///< a pattern
  int sqlArgument = 0;  ///< counts from 0
  std::optional<Placeholders> placeholders;
};

enum class Dialect { PostgreSql, MySql, MariaDb, Sqlite };
const char *toString(Dialect dialect);

struct DatabaseConfig {
  std::optional<Dialect> dialect;
  std::string migrations; ///< absolute; empty: not said
};

/// What fails a run. Not said is left to the command line and its defaults.
struct Policy {
  std::optional<Level> failOn;
  std::optional<Confidence> minConfidence;
  std::optional<unsigned> minAnalyzed; ///< percent of the units that count
};

struct Config {
  std::vector<DependencyConfig> dependencies;
  std::vector<FlagRule> flagChecks; ///< with id "config" and one pattern each
  FlagSettings flags;
  /// With id "config" and one pattern each. Where `method` of an object is
  /// started, `callable` is RootRule::none. DerivesFrom without a `method`
  /// leaves that empty: all of them.
  std::vector<RootRule> roots;
  std::vector<SqlFunction> sql;
  DatabaseConfig database;
  std::map<RuleId, std::optional<Level>> rules; ///< none: off
  Policy policy;
  std::vector<std::string> coverage; ///< files, absolute
  std::string baseline;              ///< a file, absolute; empty: none
};

/// Reads \p path, YAML or JSON. Relative paths in it are those of its
/// directory. The first thing that cannot be understood is the error, as
/// ".breakpath.yaml:4: unknown key 'job'; did you mean 'jobs'?". The file may
/// come from a stranger: whatever it holds, the answer is quick and printable.
llvm::Expected<Config> readConfig(const std::string &path);

/// The absolute path of the nearest `.breakpath.yaml`, `.breakpath.yml` or
/// `.breakpath.json`, in this order, in directory \p from or above. A directory
/// with `.git` is the last one searched: what is above is another project.
std::optional<std::string> findConfig(const std::string &from);

} // namespace breakpath
