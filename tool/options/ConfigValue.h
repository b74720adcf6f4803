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

//===--- words ------------------------------------------------------------===//

using Words = std::vector<std::string>;

/// "info, warning or error"
std::string inWords(const Words &words, const std::string &last = " or ");

/// In quotes, with nothing in it that could steer a terminal or fill it.
std::string quote(llvm::StringRef text);

/// What \p typed was probably meant to be; empty if nothing is near.
std::string nearest(llvm::StringRef typed, const Words &known);

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

//===--- files ------------------------------------------------------------===//

/// \p path as the user knows it: relative where that is shorter.
std::string displayName(const std::string &path);

/// Fails for what is no file, and for more than 1 MB.
llvm::Expected<std::string> readBytes(const std::string &path);

} // namespace breakpath
