/// A YAML or JSON file as values that know where they stand, for Config.cpp.
///
///     Problem problem(displayName(path), bytes);
///     Value root = loadValue(bytes, problem);
///     if (problem)
///       return problem.take();
#pragma once

#include <llvm/ADT/StringRef.h>
#include <llvm/Support/Error.h>

#include <string>
#include <utility>
#include <vector>

namespace breakpath {

//===--- problems ---------------------------------------------------------===//

/// Keeps the first problem and its place.
class Problem {
public:
  Problem(std::string file, llvm::StringRef text)
      : file(std::move(file)), text(text) {}

  void report(const char *at, const std::string &message);
  explicit operator bool() const { return !found.empty(); }
  llvm::Error take() const;
  unsigned lineOf(const char *at) const;

private:
  std::string file;
  llvm::StringRef text;
  std::string found;
};

//===--- values -----------------------------------------------------------===//

enum class ValueKind { Null, Text, List, Mapping };

struct Value {
  ValueKind kind = ValueKind::Null;
  std::string key;      ///< what it stands behind; entries of a list: the list
  bool isEntry = false; ///< of a list
  std::string text;
  std::vector<Value> items; ///< of a list or mapping
  const char *keyAt = nullptr, *at = nullptr;
};

const Value *find(const Value &mapping, llvm::StringRef key);

/// What \p text holds, which must end with a line break; of no use after a
/// problem. Values point into \p text for their places.
Value loadValue(llvm::StringRef text, Problem &problem);

/// What a reader asks of values. What is not so is the problem.
class ValueChecks {
public:
  explicit ValueChecks(Problem &problem) : problem(problem) {}

protected:
  static std::string label(const Value &at);
  void fail(const Value &at, const std::string &message);
  void failKey(const Value &at, const std::string &message);
  bool is(const Value &at, ValueKind kind);
  void need(const Value &at, const char *key, const std::string &why = "");
  void exclude(const Value &at, const char *one, const char *other);

  Problem &problem;
};

} // namespace breakpath
