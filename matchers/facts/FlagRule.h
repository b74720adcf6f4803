/// How a check of a feature flag looks like in the client's source. Presets are
/// one table; `.breakpath.yaml` adds more of the same.
#pragma once

#include <string>
#include <vector>

namespace breakpath {

/// What in the source is a check.
enum class FlagMatch {
  Call,       ///< of a function, an operator, or an overrider of either
  Read,       ///< of a variable or member by its name
  Conversion, ///< of an object of the class to its value
  Macro,      ///< what the macro expands to
  Condition,  ///< of the preprocessor, by the macro that is tested
};

/// What of it names the flag.
enum class FlagKey {
  Argument, ///< `keyArgument`
  FirstKey, ///< the first argument that can: a text, a constant, an object
  Joined,   ///< all from `keyArgument` on that can, joined by "."
  Receiver, ///< the object, or what is read; by the text it is made with, or
            ///< by its name
  Callee,   ///< what the "*" of the pattern stands for
  TemplateArgument, ///< `keyArgument`
  Macro,   ///< argument `keyArgument` of the macro; of a condition: the
           ///< macro itself
  None,    ///< looks like a check and is none
  Unknown, ///< no part of the source tells
};
/// The word in `.breakpath.yaml`, e.g. "template-argument".
const char *toString(FlagKey key);

/// What the check gives back.
enum class FlagValue {
  Truth,   ///< true, non-zero, not null: the flag is on
  Variant, ///< a text or number; some values mean that the flag is off
  Detail,  ///< an object that holds one of the others
  ByType,  ///< Truth where it is a bool, Variant where it is not
};

/// How long an answer holds.
enum class FlagScope {
  Call,    ///< the next may differ
  Request, ///< for one user or request
  Process,
  Build,
};

/// One way to check a flag.
struct FlagRule {
  std::string id; ///< of a preset, e.g. "openfeature.bool"; "config" otherwise
  FlagMatch match = FlagMatch::Call;
  /// Qualified names, as RootRule::patterns; of macros: plain ones.
  std::vector<std::string> patterns;
  /// Of a preset that knows no name: a regular expression, without regard to
  /// case, that the last part of the callee's name must match as a whole, and
  /// one that must match somewhere in its class or, for a free function, in
  /// its qualified name. Empty: not asked.
  std::string nameLike, classLike;
  FlagKey key = FlagKey::Argument;
  int keyArgument = 0; ///< counts from 0
  /// Taken off the front of a name, e.g. "FLAGS_", "g".
  std::string keyPrefix;
  bool isNegated = false; ///< true means that the flag is off
  FlagValue value = FlagValue::Truth;
  /// Variants that mean "off"; any other means "on".
  std::vector<std::string> off;
  /// Detail: members, functions and operators ("operator*") that give the
  /// value; "operator" is every conversion.
  std::vector<std::string> members;
  static constexpr int none = -3;
  static constexpr int afterKey = -2; ///< behind the key, if it may be one
  int defaultArgument = none;         ///< what is given back where nobody knows
  FlagScope scope = FlagScope::Request;
  /// Known from what it looks like, not from a library.
  bool isGuess = false;
  std::string library; ///< of a preset, for people, e.g. "OpenFeature"
};

/// All presets, in a fixed order; the first that fits is meant. See README,
/// Flags.
const std::vector<FlagRule> &flagPresets();

/// Whether \p macro is an assertion, which a release build may leave out: what
/// it asks gates nothing.
bool isAssertion(const std::string &macro);

} // namespace breakpath
