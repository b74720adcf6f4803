// How known libraries check flags. One row is all there is to a preset; exact
// names come first, guesses last, and the first that fits is meant. Argument
// positions are those of the libraries' own headers, without the object;
// testdata/flags/sdk-* has them in use.
//
// Left out on purpose: llvm::cl::opt, since every option of a tool would be a
// flag; keys that sound like kill switches ("disable-checkout"), since only
// the team knows whether they are; macros WITH_*, USE_*, HAVE_* and CONFIG_*,
// which tell about the platform far more often than about a feature.
//
// Not seen, because no row can say it: that envoy.reloadable_features.x and
// FLAGS_envoy_reloadable_features_x are one flag, and the keys inside the JSON
// that Flipt is asked with.

#include "matchers/facts/FlagRule.h"
#include "matchers/facts/Patterns.h"

#include <algorithm>
#include <cctype>
#include <string_view>

namespace breakpath {

namespace {

using enum FlagKey;
using enum FlagValue;

// A session of a client that has one user is the process.
constexpr FlagScope EachCall = FlagScope::Call, Request = FlagScope::Request,
                    Process = FlagScope::Process, Build = FlagScope::Build;
constexpr FlagMatch Call = FlagMatch::Call, Read = FlagMatch::Read,
                    MacroUse = FlagMatch::Macro,
                    Condition = FlagMatch::Condition;
constexpr int none = FlagRule::none, afterKey = FlagRule::afterKey;

struct Row {
  const char *id, *library;
  const char *patterns; ///< separated by blanks
  FlagKey key = Argument;
  int keyArgument = 0, defaultArgument = none;
  FlagValue value = Truth;
  FlagScope scope = Request;
  const char *members = ""; ///< separated by blanks
  const char *keyPrefix = "";
  FlagMatch match = Call;
  const char *nameLike = "", *classLike = "";
  bool isNegated = false, isGuess = false;
};

/// Known by what it is called: \p name is the whole last part of its name,
/// \p inClass a part of its class's.
constexpr Row guess(const char *id, const char *name, const char *inClass = "",
                    bool isNegated = false, FlagValue value = Truth) {
  return {id, "in-house", "",   FirstKey, 0,       afterKey,  value, Request,
          "", "",         Call, name,     inClass, isNegated, true};
}

/// What the compiler is told.
constexpr Row built(const char *id, const char *library, FlagMatch match,
                    const char *patterns, FlagKey key,
                    const char *keyPrefix = "") {
  return {id, library,   patterns, key, 0,  none,  Truth, Build,
          "", keyPrefix, match,    "",  "", false, true};
}

/// Not "gate" alone, or every Delegate, Aggregate and Gateway would be one.
constexpr const char *likeFlags =
    "feature|flag|toggle|experiment|rollout|unleash|gate_?keeper|"
    "split_?(io|client|factory)|(^|_)gates?($|_)";

constexpr Row table[] = {
    // Services.
    {"launchdarkly.server.bool", "LaunchDarkly",
     "launchdarkly::server_side::IClient::BoolVariation "
     "launchdarkly::server_side::Client::BoolVariation",
     Argument, 1, 2},
    {"launchdarkly.server.detail", "LaunchDarkly",
     "launchdarkly::server_side::IClient::*VariationDetail "
     "launchdarkly::server_side::Client::*VariationDetail",
     Argument, 1, 2, Detail, Request, "Value value operator*"},
    {"launchdarkly.server.variant", "LaunchDarkly",
     "launchdarkly::server_side::IClient::StringVariation "
     "launchdarkly::server_side::IClient::IntVariation "
     "launchdarkly::server_side::IClient::DoubleVariation "
     "launchdarkly::server_side::Client::StringVariation "
     "launchdarkly::server_side::Client::IntVariation "
     "launchdarkly::server_side::Client::DoubleVariation",
     Argument, 1, 2, Variant},
    {"launchdarkly.client.bool", "LaunchDarkly",
     "launchdarkly::client_side::IClient::BoolVariation "
     "launchdarkly::client_side::Client::BoolVariation",
     Argument, 0, 1, Truth, Process},
    {"launchdarkly.client.detail", "LaunchDarkly",
     "launchdarkly::client_side::IClient::*VariationDetail "
     "launchdarkly::client_side::Client::*VariationDetail",
     Argument, 0, 1, Detail, Process, "Value value operator*"},
    {"launchdarkly.client.variant", "LaunchDarkly",
     "launchdarkly::client_side::IClient::StringVariation "
     "launchdarkly::client_side::IClient::IntVariation "
     "launchdarkly::client_side::IClient::DoubleVariation "
     "launchdarkly::client_side::Client::StringVariation "
     "launchdarkly::client_side::Client::IntVariation "
     "launchdarkly::client_side::Client::DoubleVariation",
     Argument, 0, 1, Variant, Process},
    {"launchdarkly.c.server.bool", "LaunchDarkly",
     "::LDServerSDK_BoolVariation ::LDServerSDK_BoolVariationDetail "
     "::LDServerSDK_BoolVariation_WithHookContext",
     Argument, 2, 3},
    {"launchdarkly.c.server.variant", "LaunchDarkly",
     "::LDServerSDK_StringVariation* ::LDServerSDK_IntVariation* "
     "::LDServerSDK_DoubleVariation*",
     Argument, 2, 3, Variant},
    {"launchdarkly.c.client.bool", "LaunchDarkly",
     "::LDClientSDK_BoolVariation ::LDClientSDK_BoolVariationDetail", Argument,
     1, 2, Truth, Process},
    {"launchdarkly.c.client.variant", "LaunchDarkly",
     "::LDClientSDK_StringVariation* ::LDClientSDK_IntVariation* "
     "::LDClientSDK_DoubleVariation*",
     Argument, 1, 2, Variant, Process},
    // (client, key, fallback) and (client, user, key, fallback, details).
    {"launchdarkly.c.legacy", "LaunchDarkly", "::LDBoolVariation", FirstKey, 0,
     afterKey},
    {"openfeature.bool", "OpenFeature",
     "openfeature::Features::GetBooleanValue", Argument, 0, 1},
    {"openfeature.variant", "OpenFeature",
     "openfeature::Features::GetStringValue "
     "openfeature::Features::GetIntegerValue "
     "openfeature::Features::GetDoubleValue",
     Argument, 0, 1, Variant},
    {"unleash.bool", "Unleash", "unleash::UnleashClient::isEnabled"},
    {"unleash.variant", "Unleash", "unleash::UnleashClient::variant", Argument,
     0, none, Detail, Request, "enabled featureEnabled name"},
    // Without a default it gives an optional, whose content is the value.
    {"configcat.value", "ConfigCat", "configcat::ConfigCatClient::getValue",
     Argument, 0, 1, ByType, Request, "operator* value"},
    {"configcat.details", "ConfigCat",
     "configcat::ConfigCatClient::getValueDetails", Argument, 0, 1, Detail,
     Request, "value"},
    {"eppo.bool", "Eppo",
     "eppoclient::EppoClient::getBooleanAssignment "
     "eppoclient::EvaluationClient::getBooleanAssignment "
     "eppoclient::EvaluationClient::getBoolAssignment",
     Argument, 0, 3},
    {"eppo.variant", "Eppo",
     "eppoclient::EppoClient::getStringAssignment "
     "eppoclient::EppoClient::getIntegerAssignment "
     "eppoclient::EppoClient::getNumericAssignment "
     "eppoclient::EvaluationClient::getStringAssignment "
     "eppoclient::EvaluationClient::getIntegerAssignment "
     "eppoclient::EvaluationClient::getNumericAssignment",
     Argument, 0, 3, Variant},
    {"eppo.details", "Eppo",
     "eppoclient::EppoClient::get*AssignmentDetails "
     "eppoclient::EvaluationClient::get*AssignmentDetails",
     Argument, 0, 3, Detail, Request, "variation"},
    {"statsig.gate", "Statsig", "statsig_cpp_core::Statsig::checkGate",
     Argument, 1},
    {"statsig.gate-object", "Statsig",
     "statsig_cpp_core::Statsig::getFeatureGate", Argument, 1, none, Detail,
     Request, "value"},
    {"firebase.bool", "Firebase Remote Config",
     "firebase::remote_config::RemoteConfig::GetBoolean", Argument, 0, none,
     Truth, Process},
    {"firebase.variant", "Firebase Remote Config",
     "firebase::remote_config::RemoteConfig::GetString "
     "firebase::remote_config::RemoteConfig::GetLong "
     "firebase::remote_config::RemoteConfig::GetDouble",
     Argument, 0, none, Variant, Process},
    {"rox.flag", "CloudBees Rox", "Rox::Flag::IsEnabled", Receiver},
    {"rox.dynamic", "CloudBees Rox", "Rox::DynamicApi::IsEnabled", Argument, 0,
     1},
    {"flipt.ffi", "Flipt", "::evaluate_boolean ::evaluate_boolean_ffi",
     FlagKey::Unknown, 0, none, Detail},

    // Command lines.
    {"absl.flag", "Abseil", "absl::GetFlag", Argument, 0, none, ByType, Process,
     "", "FLAGS_"},
    // What DEFINE_bool keeps the default in.
    {"gflags.default", "gflags", "::fL*::FLAGS_nono*", None, 0, none, ByType,
     Process, "", "", Read},
    // A plain global: every read is a check, but so is the left side of an
    // assignment to whom it is given as a read.
    {"gflags", "gflags", "::fL*::FLAGS_*", Receiver, 0, none, ByType, Process,
     "", "FLAGS_", Read},

    // What large projects have of their own.
    {"chromium.feature", "Chromium", "base::FeatureList::IsEnabled", Argument,
     0, none, Truth, Process},
    {"chromium.feature-param", "Chromium", "base::FeatureParam::Get", Receiver,
     0, none, ByType, Process},
    {"chromium.field-trial", "Chromium",
     "base::GetFieldTrialParamByFeatureAsBool", Joined, 0, 2, Truth, Process},
    {"blink.runtime-enabled", "Blink",
     "RuntimeEnabledFeatures::*Enabled RuntimeEnabledFeaturesBase::*Enabled",
     Callee, 0, none, Truth, Process},
    {"mozilla.static-prefs.name", "Firefox",
     "StaticPrefs::GetPrefName_* StaticPrefs::GetPrefDefault_*", None},
    {"mozilla.static-prefs", "Firefox",
     "StaticPrefs::*_AtStartup_DoNotUseDirectly StaticPrefs::*_AtStartup "
     "StaticPrefs::*",
     Callee, 0, none, ByType, Process},
    {"mozilla.nimbus", "Firefox", "mozilla::NimbusFeatures::GetBool", Joined, 0,
     2, Truth, Process},
    {"mozilla.preferences", "Firefox", "mozilla::Preferences::GetBool",
     Argument, 0, 1, Truth, Process},
    {"envoy.runtime-feature", "Envoy", "Envoy::Runtime::runtimeFeatureEnabled",
     Argument, 0, none, Truth, Process},
    // Draws a new random number on every call: two checks may disagree.
    {"envoy.snapshot", "Envoy",
     "Envoy::Runtime::Snapshot::featureEnabled "
     "Envoy::Runtime::Snapshot::runtimeFeatureEnabled "
     "Envoy::Runtime::Snapshot::deprecatedFeatureEnabled "
     "Envoy::Runtime::Snapshot::getBoolean",
     Argument, 0, 1, Truth, EachCall},
    {"mongodb.feature-flag", "MongoDB",
     "mongo::*FeatureFlag*::isEnabled mongo::*FeatureFlag*::isEnabledUse* "
     "mongo::*FeatureFlag*::isEnabledAndIgnoreFCV* "
     "mongo::*FeatureFlag*::checkEnabled "
     "mongo::*FeatureFlag*::checkWithContext",
     Receiver, 0, none, Truth, EachCall, "", "g"},
    {"mongodb.no-gate", "MongoDB",
     "mongo::*::canBeEnabled mongo::*::getForServerParameter", None},
    {"clickhouse.setting", "ClickHouse",
     "DB::Settings::operator[] DB::MergeTreeSettings::operator[] "
     "DB::ServerSettings::operator[]",
     Argument, 0, none, Detail, Request, "value operator"},
    {"clickhouse.setting-field", "ClickHouse",
     "DB::Settings::* DB::SettingsTraits::Data::*", Receiver, 0, none, Detail,
     Request, "value operator", "", Read},
    {"meta.justknobs", "JustKnobs", "facebook::jk::eval", TemplateArgument, 0,
     none, Truth, Process},
    {"meta.justknobs.knob", "JustKnobs",
     "facebook::jk::BooleanKnob::operator()", Receiver, 0, none, Truth,
     Process},
    {"meta.gatekeeper", "Gatekeeper", "GATEKEEPER", Macro, 0, none, Detail,
     Request, "check pass", "", MacroUse},
    {"meta.thrift-flag", "fbthrift", "THRIFT_FLAG", Macro, 0, none, ByType,
     Process, "", "", MacroUse},
    // FOLLY_SETTING(project, name); folly's own name of it is project_name.
    {"folly.setting", "folly",
     "FOLLY_SETTINGS_LOCAL_FUNC__* FOLLY_SETTINGS_ACCESSOR__*", Callee, 0, none,
     Detail, Process, "operator* operator-> value"},
    {"grpc.experiment.any", "gRPC", "grpc_core::IsExperimentEnabled", None},
    {"grpc.experiment", "gRPC", "grpc_core::Is*Enabled", Callee, 0, none, Truth,
     Process},
    {"windows.staging", "Windows Terminal", "Feature_*::IsEnabled", Callee, 0,
     none, Truth, Process},

    // Guesses.
    guess("generic.call",
          "(is|has)?_?(feature|flag|toggle|gate|experiment|rollout)s?_?"
          "(flag|gate|toggle)?_?(is)?_?(enabled|on|active|check|allowed)"),
    guess("generic.call-disabled",
          "(is)?_?(feature|flag|toggle|gate|experiment|rollout)s?_?"
          "(flag|gate|toggle)?_?(is)?_?(disabled|off)",
          "", true),
    guess("generic.kill-switch",
          "(is|has)?_?kill_?switch_?(is)?_?(enabled|on|active)", "", true),
    guess("generic.call-variant",
          "(get_?)?(feature|flag|toggle|experiment)s?_?(string|int|double)?_?"
          "(variation|variant|treatment)",
          "", false, Variant),
    guess("generic.method",
          "is_?enabled|is_?on|is_?active|enabled|evaluate_?bool|check_?gate|"
          "get_?bool(ean)?(_?value|_?variation)?|bool(ean)?_?variation",
          likeFlags),
    guess("generic.disabled", "is_?disabled|is_?off|is_?control", likeFlags,
          true),
    guess("generic.variant",
          "(get_?)?(string|int|integer|double|number)?_?"
          "(variation|variant|treatment)",
          likeFlags, false, Variant),
    built("compile.constant", "C++", Read, "kFeature* kEnable*", Receiver),
    built("compile.macro", "C, C++", Condition, "::ENABLE_* ::FEATURE_*",
          Macro),
    // What #if BUILDFLAG(ENABLE_X) tests in the end.
    built("compile.buildflag", "Chromium", Condition,
          "::BUILDFLAG_INTERNAL_ENABLE_*", Macro, "BUILDFLAG_INTERNAL_"),
};

FlagRule toRule(const Row &row) {
  FlagRule rule;
  rule.id = row.id;
  rule.library = row.library;
  rule.match = row.match;
  rule.patterns = splitWords(row.patterns);
  rule.nameLike = row.nameLike;
  rule.classLike = row.classLike;
  rule.key = row.key;
  rule.keyArgument = row.keyArgument;
  rule.keyPrefix = row.keyPrefix;
  rule.isNegated = row.isNegated;
  rule.value = row.value;
  if (row.value != Truth)
    rule.off = {"", "0", "control", "disabled", "false", "off"};
  rule.members = splitWords(row.members);
  rule.defaultArgument = row.defaultArgument;
  rule.scope = row.scope;
  rule.isGuess = row.isGuess;
  return rule;
}

} // namespace

const std::vector<FlagRule> &flagPresets() {
  static const std::vector<FlagRule> presets = [] {
    std::vector<FlagRule> rules;
    for (const Row &row : table)
      rules.push_back(toRule(row));
    return rules;
  }();
  return presets;
}

bool isAssertion(const std::string &macro) {
  if (macro.starts_with("DCHECK") || macro == "CHECK_DEBUG")
    return true;
  std::string low = macro;
  for (char &c : low)
    c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  const auto has = [&](const char *word) {
    return low.find(word) != std::string::npos;
  };
  return has("assert") && !has("static_assert") && !has("release");
}

} // namespace breakpath
