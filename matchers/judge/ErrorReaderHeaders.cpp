// Errors in a header that no code of the client provokes: what the header asks
// of the unit that includes it.

#include "matchers/judge/ErrorReader.h"

#include "matchers/rules/Rule.h"

#include <algorithm>
#include <cctype>
#include <string_view>

namespace breakpath {

// Of these the library wrote the message.
static bool hasWordsOfLibrary(const Diagnostic &error) {
  return error.kind == ErrorKind::ErrorDirective ||
         error.kind == ErrorKind::StaticAssertion;
}

// "requires C++17", "needs C++ 20": more than this unit is compiled as.
static bool asksStandard(const Diagnostic &error, unsigned standard) {
  if (!hasWordsOfLibrary(error))
    return error.kind == ErrorKind::NewerStandard;
  const std::string &message = error.message;
  for (size_t at = 0; (at = message.find("C++", at)) != std::string::npos;) {
    at += 3;
    size_t digits = at + (message[at] == ' ' || message[at] == '-');
    unsigned year = 0;
    for (; digits < message.size() && std::isdigit(message[digits]); ++digits)
      year = year * 10 + (message[digits] - '0');
    if (year >= 11 && year < 90 && year > standard)
      return true;
  }
  return false;
}

static bool asksFlag(const Diagnostic &error) {
  static constexpr std::string_view flags[] = {
      "-fexceptions", "with exceptions disabled", "-frtti",   "compile with -",
      " -fno-",       "support disabled",         "-pthread", " -fPIC",
      " -std=gnu",    "requires target feature"};
  auto isTold = [&](std::string_view flag) {
    return error.message.find(flag) != std::string::npos;
  };
  return error.kind == ErrorKind::DisabledFeature ||
         (hasWordsOfLibrary(error) &&
          std::any_of(std::begin(flags), std::end(flags), isTold));
}

// A name of the standard library that came later.
static bool isLaterName(const Diagnostic &error, unsigned standard) {
  static const std::map<std::string_view, unsigned> names = {
      {"make_unique", 14},
      {"exchange", 14},
      {"enable_if_t", 14},
      {"decay_t", 14},
      {"index_sequence", 14},
      {"string_view", 17},
      {"optional", 17},
      {"nullopt", 17},
      {"variant", 17},
      {"any", 17},
      {"byte", 17},
      {"filesystem", 17},
      {"clamp", 17},
      {"void_t", 17},
      {"is_same_v", 17},
      {"scoped_lock", 17},
      {"shared_mutex", 17},
      {"invoke", 17},
      {"span", 20},
      {"ranges", 20},
      {"format", 20},
      {"bit_cast", 20},
      {"source_location", 20},
      {"jthread", 20},
      {"stop_token", 20},
      {"strong_ordering", 20},
      {"remove_cvref_t", 20},
      {"expected", 23},
      {"print", 23},
      {"mdspan", 23},
      {"to_underlying", 23},
      {"unreachable", 23},
      {"move_only_function", 23}};
  if (error.arguments.empty() || error.arguments.back().qualified != "std")
    return false;
  auto name = names.find(error.arguments.front().text);
  return name != names.end() && name->second > standard;
}

// Words of C++ that are names in C.
static bool isKeyword(const std::string &word) {
  static const std::string_view words[] = {
      "and",     "bitand", "bitor",     "bool",     "catch",    "class",
      "compl",   "delete", "explicit",  "export",   "false",    "friend",
      "mutable", "new",    "namespace", "not",      "operator", "or",
      "private", "public", "protected", "template", "this",     "throw",
      "true",    "try",    "typename",  "using",    "virtual",  "xor"};
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

RuleId ErrorReader::ruleInHeader(const Diagnostic &error) const {
  if (!error.warningGroup.empty())
    return RuleId::HeaderNewWarningUnderWerror;
  if (after.standard && (asksStandard(error, after.standard) ||
                         isLaterName(error, after.standard)))
    return RuleId::HeaderRequiresNewerStandard;
  if (asksFlag(error))
    return RuleId::HeaderRequiresExtensionOrFlag;
  if (hasWordsOfLibrary(error))
    return RuleId::HeaderRejectsConfig;
  if (after.standard && isKeyword(error.token) &&
      error.kind == ErrorKind::Syntax)
    return RuleId::KeywordOrReservedNameCollision;
  return RuleId::HeaderNoLongerSelfContained;
}

} // namespace breakpath
