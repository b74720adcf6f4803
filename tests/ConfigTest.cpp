// .breakpath.yaml: what it says, where it is found, and what is told about one
// that cannot be understood.

#include "tool/options/Config.h"
#include "tests/Workspace.h"

#include <llvm/Support/JSON.h>

#include <gtest/gtest.h>

#include <filesystem>

namespace fs = std::filesystem;

namespace breakpath::test {
namespace {

using Lines = std::vector<std::string>;

class ConfigFile : public testing::Test {
protected:
  Config read(const std::string &text,
              const std::string &name = ".breakpath.yaml") {
    work.write(name, text);
    llvm::Expected<Config> config = readConfig(work.path(name));
    if (config)
      return std::move(*config);
    ADD_FAILURE() << llvm::toString(config.takeError());
    return {};
  }

  /// From the file's name on: where it lies is the test's business.
  std::string error(const std::string &text) {
    // Written anew: some file systems wait for the disk where one is replaced.
    fs::remove(work.path(".breakpath.yaml"));
    work.write(".breakpath.yaml", text);
    llvm::Expected<Config> config = readConfig(work.path(".breakpath.yaml"));
    if (config)
      return "it was read";
    std::string message = llvm::toString(config.takeError());
    EXPECT_TRUE(llvm::json::isUTF8(message));
    EXPECT_LT(message.size(), 600u);
    return message.substr(
        std::min(message.find(".breakpath.yaml:"), message.size() - 1));
  }

  /// Each is answered, however.
  void survives(const std::string &text) { EXPECT_NE(error(text), ""); }

  Workspace work;
};

std::string repeat(const std::string &text, unsigned times) {
  std::string result;
  for (unsigned i = 0; i < times; ++i)
    result += text;
  return result;
}

//===--- the contract -----------------------------------------------------===//

const char *const contract = R"(
dependencies:
  - { name: payment-sdk, old: third_party/payment-3.1, new: third_party/payment-4.0, internal: ["payment/detail/*"] }
flags:
  checks:   [ { function: "FeatureFlags::isEnabled", key_argument: 0 } ]        # or key: receiver
  features: [ { flag: discount_codes, code: ["DiscountService::validate"] } ]   # glob
roots:
  - { kind: background-job, overrides: "jobs::Job::run" }                       # every overrider is a root
  - { kind: background-job, function: "Scheduler::cron", callable_argument: 1, schedule_argument: 0 }
  - { kind: background-job, function: "Scheduler::add", object_argument: 1, method: run, schedule_argument: 0 }
  - { kind: request-handler, function: "Router::post", callable_argument: 1, name_argument: 0 }
sql:
  - { function: "db::query", sql_argument: 0, placeholders: question }
database: { dialect: postgresql, migrations: db/migrations }
rules:  { param-renamed: off, constant-value-changed: warning }
policy: { fail_on: error, min_confidence: likely, min_analyzed: 100 }
)";

TEST_F(ConfigFile, readsDependencies) {
  Config config = read(contract, "x/.breakpath.yaml");
  ASSERT_EQ(config.dependencies.size(), 1u);
  EXPECT_EQ(config.dependencies[0].name, "payment-sdk");
  EXPECT_EQ(config.dependencies[0].oldTree,
            work.path("x/third_party/payment-3.1"));
  EXPECT_EQ(config.dependencies[0].newTree,
            work.path("x/third_party/payment-4.0"));
  EXPECT_EQ(config.dependencies[0].internal, Lines{"payment/detail/*"});
}

TEST_F(ConfigFile, readsFlags) {
  Config config = read(contract);
  ASSERT_EQ(config.flagChecks.size(), 1u);
  EXPECT_EQ(config.flagChecks[0].patterns, Lines{"FeatureFlags::isEnabled"});
  EXPECT_EQ(config.flagChecks[0].id, "config");
  EXPECT_EQ(config.flagChecks[0].key, FlagKey::Argument);
  EXPECT_EQ(config.flagChecks[0].keyArgument, 0);
  EXPECT_FALSE(config.flagChecks[0].isNegated);
  ASSERT_EQ(config.flags.features.size(), 1u);
  EXPECT_EQ(config.flags.features[0].flag, "discount_codes");
  EXPECT_EQ(config.flags.features[0].code, Lines{"DiscountService::validate"});
}

TEST_F(ConfigFile, readsOtherFlagChecks) {
  Config config =
      read("flags:\n"
           "  checks:\n"
           "  - { function: Flag::on, key: receiver }\n"
           "  - { function: IF_OFF, key: macro, negated: true }\n"
           "  - { function: on, key: template-argument }\n"
           "  - { function: on, key: argument, key_argument: 2 }\n"
           "  - { read: \"Settings::enable_*\" }\n"
           "  - { function: plan, key_argument: 0, default_argument: 1, "
           "off: [ free, '' ] }\n"
           "  aliases: [ [ new_till, Flag::NewTill ] ]\n");
  ASSERT_EQ(config.flagChecks.size(), 7u); // a macro is asked for in two ways
  EXPECT_EQ(config.flagChecks[0].key, FlagKey::Receiver);
  EXPECT_EQ(config.flagChecks[1].key, FlagKey::Macro);
  EXPECT_TRUE(config.flagChecks[1].isNegated);
  EXPECT_EQ(config.flagChecks[2].key, FlagKey::TemplateArgument);
  EXPECT_EQ(config.flagChecks[3].keyArgument, 2);
  EXPECT_EQ(config.flagChecks[4].match, FlagMatch::Read);
  EXPECT_EQ(config.flagChecks[5].value, FlagValue::Variant);
  EXPECT_EQ(config.flagChecks[5].defaultArgument, 1);
  EXPECT_EQ(config.flagChecks[5].off, (Lines{"free", ""}));
  EXPECT_EQ(config.flagChecks[6].match, FlagMatch::Condition);
  EXPECT_TRUE(config.flagChecks[6].isNegated);
  EXPECT_EQ(config.flags.aliases[0], (Lines{"new_till", "Flag::NewTill"}));
}

TEST_F(ConfigFile, readsRoots) {
  Config config = read(contract);
  ASSERT_EQ(config.roots.size(), 4u);
  for (const RootRule &root : config.roots)
    EXPECT_EQ(root.id, "config");
  EXPECT_EQ(config.roots[0].kind, RootKind::BackgroundJob);
  EXPECT_EQ(config.roots[0].match, RootMatch::Overrides);
  EXPECT_EQ(config.roots[0].patterns, Lines{"jobs::Job::run"});
  EXPECT_EQ(config.roots[3].kind, RootKind::RequestHandler);
  EXPECT_EQ(config.roots[3].callable, 1);
  EXPECT_EQ(config.roots[3].schedule, RootRule::none);
  EXPECT_EQ(config.roots[3].name, 0);
}

TEST_F(ConfigFile, readsRootsThatAreGivenToSomething) {
  Config config = read(contract);
  ASSERT_EQ(config.roots.size(), 4u);
  const RootRule &callable = config.roots[1], &object = config.roots[2];
  EXPECT_EQ(callable.match, RootMatch::GivenTo);
  EXPECT_EQ(callable.patterns, Lines{"Scheduler::cron"});
  EXPECT_EQ(callable.callable, 1);
  EXPECT_EQ(callable.object, RootRule::none);
  EXPECT_EQ(callable.schedule, 0);
  EXPECT_EQ(callable.name, RootRule::none);
  EXPECT_EQ(object.match, RootMatch::GivenTo);
  EXPECT_EQ(object.callable, RootRule::none);
  EXPECT_EQ(object.object, 1);
  EXPECT_EQ(object.method, "run");
  EXPECT_EQ(object.schedule, 0);
}

TEST_F(ConfigFile, readsOtherRoots) {
  Config config =
      read("roots:\n"
           "- { kind: request-handler, derives_from: 'grpc::Service' }\n"
           "- { kind: test, derives_from: Suite, method: 'test*' }\n"
           "- kind: signal-handler\n"
           "  named: on_signal_*\n"
           "- { kind: thread, function: spawn }\n"
           "- { kind: timer, function: 'Timer::start', object_argument: -1,"
           " method: fire }\n");
  ASSERT_EQ(config.roots.size(), 5u);
  EXPECT_EQ(config.roots[0].match, RootMatch::DerivesFrom);
  EXPECT_EQ(config.roots[0].patterns, Lines{"grpc::Service"});
  EXPECT_EQ(config.roots[0].method, "");
  EXPECT_EQ(config.roots[1].method, "test*");
  EXPECT_EQ(config.roots[2].match, RootMatch::Named);
  EXPECT_EQ(config.roots[2].patterns, Lines{"on_signal_*"});
  EXPECT_EQ(config.roots[3].callable, RootRule::any);
  EXPECT_EQ(config.roots[4].object, -1);
}

TEST_F(ConfigFile, readsSqlAndDatabase) {
  Config config = read(contract, "x/.breakpath.yaml");
  ASSERT_EQ(config.sql.size(), 1u);
  EXPECT_EQ(config.sql[0].function, "db::query");
  EXPECT_EQ(config.sql[0].sqlArgument, 0);
  EXPECT_EQ(config.sql[0].placeholders, Placeholders::Question);
  EXPECT_EQ(config.database.dialect, Dialect::PostgreSql);
  EXPECT_EQ(config.database.migrations, work.path("x/db/migrations"));
}

TEST_F(ConfigFile, readsRulesAndPolicy) {
  Config config = read(contract);
  ASSERT_EQ(config.rules.size(), 2u);
  EXPECT_EQ(config.rules.at(RuleId::ParamRenamed), std::nullopt);
  EXPECT_EQ(config.rules.at(RuleId::ConstantValueChanged), Level::Warning);
  EXPECT_EQ(config.policy.failOn, Level::Error);
  EXPECT_EQ(config.policy.minConfidence, Confidence::Likely);
  EXPECT_EQ(config.policy.minAnalyzed, 100u);
}

TEST_F(ConfigFile, readsJson) {
  Config config = read("{\"policy\":{\"fail_on\":\"info\",\n"
                       "\t\"min_analyzed\":0},\n"
                       "\t\"coverage\":[\"a\\/b.info\",\"c\"],\"roots\":[],\n"
                       "\t\"sql\": null}",
                       "x/.breakpath.json");
  EXPECT_EQ(config.policy.failOn, Level::Info);
  EXPECT_EQ(config.policy.minAnalyzed, 0u);
  EXPECT_EQ(config.coverage,
            (Lines{work.path("x/a/b.info"), work.path("x/c")}));
}

TEST_F(ConfigFile, needsNothing) {
  for (const char *text :
       {"", "\n", "# nothing yet\n", "---\n", "{}", "\xEF\xBB\xBF", "roots:\n",
        "dependencies: []\nflags: {}\npolicy: ~\nrules:\ndatabase: {}\n"}) {
    Config config = read(text);
    EXPECT_TRUE(config.roots.empty()) << text;
    EXPECT_FALSE(config.policy.failOn) << text;
    EXPECT_EQ(config.database.migrations, "") << text;
  }
}

TEST_F(ConfigFile, resolvesPathsAgainstItsDirectory) {
  Config config = read("coverage: [a/, ../b, /c/d, ./e/../f, 'lib@v3:inc']",
                       "x/.breakpath.yaml");
  EXPECT_EQ(config.coverage,
            (Lines{work.path("x/a"), work.path("b"), "/c/d", work.path("x/f"),
                   work.path("x/lib@v3:inc")}));
}

//===--- what cannot be understood ----------------------------------------===//

TEST_F(ConfigFile, namesUnknownKeys) {
  EXPECT_EQ(error("# the policy\npolicy:\n\n  fail_om: error\n"),
            ".breakpath.yaml:4: unknown key 'fail_om'; did you mean "
            "'fail_on'?");
  EXPECT_EQ(error("root: []"),
            ".breakpath.yaml:1: unknown key 'root'; did you mean 'roots'?");
  EXPECT_EQ(error("policy: { color: red }"),
            ".breakpath.yaml:1: unknown key 'color'; the keys here are "
            "fail_on, min_confidence and min_analyzed");
  EXPECT_EQ(error("sql:\n- function: f\n- function: g\n  sqlargument: 0\n"),
            ".breakpath.yaml:4: unknown key 'sqlargument'; did you mean "
            "'sql_argument'?");
}

TEST_F(ConfigFile, namesUnknownRules) {
  EXPECT_EQ(error("rules:\n  param-renmed: off\n"),
            ".breakpath.yaml:2: no rule 'param-renmed'; did you mean "
            "'param-renamed'?");
  EXPECT_EQ(error("rules: { whatever: off }"),
            ".breakpath.yaml:1: no rule 'whatever'; 'breakpath rules' lists "
            "them");
}

TEST_F(ConfigFile, namesWrongWords) {
  EXPECT_EQ(error("policy:\n  fail_on:\n    fatal\n"),
            ".breakpath.yaml:3: 'fail_on' must be info, warning or error, not "
            "'fatal'");
  EXPECT_EQ(error("policy: { fail_on: off }"),
            ".breakpath.yaml:1: 'fail_on' must be info, warning or error, not "
            "'off'");
  EXPECT_EQ(error("policy: { min_confidence: sure }"),
            ".breakpath.yaml:1: 'min_confidence' must be possible, likely or "
            "proven, not 'sure'");
  EXPECT_EQ(error("rules: { param-renamed: on }"),
            ".breakpath.yaml:1: 'param-renamed' must be off, info, warning or "
            "error, not 'on'");
  EXPECT_EQ(error("roots: [ { kind: job, named: f } ]"),
            ".breakpath.yaml:1: 'kind' must be background-job, timer, thread, "
            "request-handler, signal-handler, main, static-init or test, not "
            "'job'");
  EXPECT_EQ(error("flags: { checks: [ { function: f, key: name } ] }"),
            ".breakpath.yaml:1: 'key' must be argument, first-key, joined, "
            "receiver, callee, template-argument or macro, not 'name'");
  EXPECT_EQ(error("flags: { checks: [ { negated: maybe } ] }"),
            ".breakpath.yaml:1: 'negated' must be true or false, not 'maybe'");
  EXPECT_EQ(error("sql: [ { function: f, placeholders: '?' } ]"),
            ".breakpath.yaml:1: 'placeholders' must be question, dollar, "
            "colon, at or percent, not '?'");
  EXPECT_EQ(error("database: { dialect: dbase }"),
            ".breakpath.yaml:1: 'dialect' must be postgresql, mysql, mariadb "
            "or sqlite, not 'dbase'");
}

TEST_F(ConfigFile, namesWrongNumbers) {
  for (const char *number :
       {"101", "-1", "5%", "1e1", "0x10", "many", "99999999999999999999"})
    EXPECT_EQ(error(std::string("policy: { min_analyzed: ") + number + " }"),
              std::string(".breakpath.yaml:1: 'min_analyzed' must be a number "
                          "from 0 to 100, not '") +
                  number + "'");
  EXPECT_EQ(error("roots: [ { callable_argument: -2 } ]"),
            ".breakpath.yaml:1: 'callable_argument' must be a number from -1 "
            "to 99, not '-2'");
  EXPECT_EQ(error("sql: [ { sql_argument: -1 } ]"),
            ".breakpath.yaml:1: 'sql_argument' must be a number from 0 to 99, "
            "not '-1'");
}

TEST_F(ConfigFile, namesWrongKindsOfValues) {
  EXPECT_EQ(error("- roots\n"),
            ".breakpath.yaml:1: the file must be a mapping, not a list");
  EXPECT_EQ(error("roots"),
            ".breakpath.yaml:1: the file must be a mapping, not text");
  EXPECT_EQ(error("roots: { kind: main }"),
            ".breakpath.yaml:1: 'roots' must be a list, not a mapping");
  EXPECT_EQ(error("roots: [ main ]"),
            ".breakpath.yaml:1: an entry of 'roots' must be a mapping, not "
            "text");
  EXPECT_EQ(error("policy: [ fail_on ]"),
            ".breakpath.yaml:1: 'policy' must be a mapping, not a list");
  EXPECT_EQ(error("dependencies: [ { internal: 'a/*' } ]"),
            ".breakpath.yaml:1: 'internal' must be a list, not text");
  EXPECT_EQ(error("dependencies: [ { internal: [ [ a ] ] } ]"),
            ".breakpath.yaml:1: an entry of 'internal' must be text, not a "
            "list");
  EXPECT_EQ(error("dependencies: [ { old: { path: a } } ]"),
            ".breakpath.yaml:1: 'old' must be text, not a mapping");
}

TEST_F(ConfigFile, namesWhatHasNoValue) {
  EXPECT_EQ(error("dependencies:\n- name:\n  old: a\n"),
            ".breakpath.yaml:2: 'name' has no value");
  EXPECT_EQ(error("policy:\n  fail_on: ~\n"),
            ".breakpath.yaml:2: 'fail_on' has no value");
  EXPECT_EQ(error("coverage:\n- a\n- ''\n"),
            ".breakpath.yaml:3: an entry of 'coverage' must not be empty");
  EXPECT_EQ(error("roots: [ ~ ]"),
            ".breakpath.yaml:1: an entry of 'roots' has no value");
}

TEST_F(ConfigFile, namesDuplicateKeys) {
  EXPECT_EQ(error("sql: []\nroots: []\nsql: []\n"),
            ".breakpath.yaml:3: duplicate key 'sql'; the first is on line 1");
  EXPECT_EQ(error("rules:\n  param-renamed: off\n  'param-renamed': info\n"),
            ".breakpath.yaml:3: duplicate key 'param-renamed'; the first is "
            "on line 2");
}

TEST_F(ConfigFile, wantsOneShapeOfARoot) {
  EXPECT_EQ(error("roots:\n- kind: main\n"),
            ".breakpath.yaml:2: an entry of 'roots' needs one of 'function', "
            "'overrides', 'derives_from' and 'named'");
  EXPECT_EQ(error("roots: [ { kind: main, named: a, function: b } ]"),
            ".breakpath.yaml:1: an entry of 'roots' cannot have both "
            "'function' and 'named'");
  EXPECT_EQ(error("roots:\n- named: main\n"),
            ".breakpath.yaml:2: an entry of 'roots' needs 'kind': "
            "background-job, timer, thread, request-handler, signal-handler, "
            "main, static-init or test");
}

TEST_F(ConfigFile, wantsWhatGoesWithTheShapeOfARoot) {
  auto root = [&](const std::string &rest) {
    return error("roots: [ { kind: timer, " + rest + " } ]");
  };
  EXPECT_EQ(root("function: f, object_argument: 0"),
            ".breakpath.yaml:1: an entry of 'roots' needs 'method': the member "
            "function that is started");
  EXPECT_EQ(root("function: f, method: run"),
            ".breakpath.yaml:1: an entry of 'roots' needs 'object_argument': "
            "which argument 'method' is called on");
  EXPECT_EQ(root("function: f, object_argument: 0, method: run, "
                 "callable_argument: 1"),
            ".breakpath.yaml:1: an entry of 'roots' cannot have both "
            "'object_argument' and 'callable_argument'");
  EXPECT_EQ(root("overrides: f, schedule_argument: 0"),
            ".breakpath.yaml:1: 'schedule_argument' does not go with "
            "'overrides', but with 'function'");
  EXPECT_EQ(root("named: f, method: run"),
            ".breakpath.yaml:1: 'method' does not go with 'named', but with "
            "'function'");
  EXPECT_EQ(root("derives_from: f, name_argument: 0"),
            ".breakpath.yaml:1: 'name_argument' does not go with "
            "'derives_from', but with 'function'");
}

TEST_F(ConfigFile, wantsWhatTheOtherSectionsNeed) {
  EXPECT_EQ(error("flags: { checks: [ { function: f } ] }"),
            ".breakpath.yaml:1: an entry of 'checks' needs 'key_argument', or "
            "'key': receiver, macro or template-argument");
  EXPECT_EQ(error("flags: { checks: [ { key_argument: 0 } ] }"),
            ".breakpath.yaml:1: an entry of 'checks' needs 'function'");
  EXPECT_EQ(error("flags: { checks: [ { function: f, key_argument: 0, key: "
                  "receiver } ] }"),
            ".breakpath.yaml:1: an entry of 'checks' cannot have both 'key' "
            "and 'key_argument'");
  EXPECT_EQ(error("flags: { features: [ { code: [ f ] } ] }"),
            ".breakpath.yaml:1: an entry of 'features' needs 'flag'");
  EXPECT_EQ(error("flags: { features: [ { flag: f } ] }"),
            ".breakpath.yaml:1: an entry of 'features' needs 'code'");
  EXPECT_EQ(error("sql: [ { sql_argument: 0 } ]"),
            ".breakpath.yaml:1: an entry of 'sql' needs 'function'");
}

TEST_F(ConfigFile, namesTheFirstProblemOnly) {
  EXPECT_EQ(error("policy:\n  a_a: 1\n  b_b: 1\nc_c: 1\n"),
            ".breakpath.yaml:2: unknown key 'a_a'; the keys here are fail_on, "
            "min_confidence and min_analyzed");
}

TEST_F(ConfigFile, namesBrokenYaml) {
  EXPECT_EQ(error("policy: { fail_on: info\n"),
            ".breakpath.yaml:1: not valid YAML: Unexpected token. Expected "
            "Key, Flow Entry, or Flow Mapping End");
  EXPECT_EQ(error("policy:\n  fail_on: 'info\n"),
            ".breakpath.yaml:2: not valid YAML: Expected quote at end of "
            "scalar");
  EXPECT_EQ(error("rules: {}\n]\nroots: []\n"),
            ".breakpath.yaml:2: not valid YAML: Unexpected token. Expected Key "
            "or Block End");
}

// The parser ends without a word at these: half a file is not the file.
TEST_F(ConfigFile, doesNotTakeAPartForAll) {
  EXPECT_EQ(error("rules: {}\n!<bad\nroots: x\n"),
            ".breakpath.yaml:1: not valid YAML after this line");
  EXPECT_EQ(error("rules: {}\n%FOO\nroots: x\n"),
            ".breakpath.yaml:2: directives and '...' are not supported");
  EXPECT_EQ(error("rules: {}\n...\nroots: x\n"),
            ".breakpath.yaml:2: directives and '...' are not supported");
  EXPECT_EQ(error("rules: {}\n---\nroots: x\n"),
            ".breakpath.yaml:3: a second document; only one is read");
}

TEST_F(ConfigFile, wantsValuesWrittenOut) {
  EXPECT_EQ(error("sql: &a []\nroots: *a\n"),
            ".breakpath.yaml:1: anchors and aliases are not supported; write "
            "the value out");
  EXPECT_EQ(error("sql: []\nroots: *a\n"),
            ".breakpath.yaml:2: anchors and aliases are not supported; write "
            "the value out");
  EXPECT_EQ(error("rules: !!map {}"),
            ".breakpath.yaml:1: tags are not supported; leave out '!!map'");
  EXPECT_EQ(error("? [ rules ]\n: {}\n"),
            ".breakpath.yaml:1: a key must be a word");
}

//===--- where it is ------------------------------------------------------===//

TEST_F(ConfigFile, isSearchedUpwards) {
  work.write("x/.git/HEAD", "");
  work.write("x/y/z/file", "");
  work.write(".breakpath.yaml", ""); // of another project
  EXPECT_EQ(findConfig(work.path("x/y/z")), std::nullopt);
  work.write("x/.breakpath.json", "{}");
  EXPECT_EQ(findConfig(work.path("x/y/z")), work.path("x/.breakpath.json"));
  EXPECT_EQ(findConfig(work.path("x/y/z/")), work.path("x/.breakpath.json"));
  EXPECT_EQ(findConfig(work.path("x")), work.path("x/.breakpath.json"));
  work.write("x/.breakpath.yml", "");
  EXPECT_EQ(findConfig(work.path("x/y")), work.path("x/.breakpath.yml"));
  work.write("x/.breakpath.yaml", "");
  EXPECT_EQ(findConfig(work.path("x/y")), work.path("x/.breakpath.yaml"));
  work.write("x/y/.breakpath.json", "{}");
  EXPECT_EQ(findConfig(work.path("x/y/z")), work.path("x/y/.breakpath.json"));
}

TEST_F(ConfigFile, isFoundEvenIfItCannotBeRead) {
  fs::create_symlink("nowhere", work.path(".breakpath.yaml"));
  EXPECT_EQ(findConfig(work.path()), work.path(".breakpath.yaml"));
  llvm::Expected<Config> config = readConfig(work.path(".breakpath.yaml"));
  ASSERT_FALSE(config);
  EXPECT_EQ(llvm::toString(config.takeError()),
            work.path(".breakpath.yaml") + ": No such file or directory");
}

TEST_F(ConfigFile, isAFile) {
  fs::create_directory(work.path("x"));
  llvm::Expected<Config> config = readConfig(work.path("x"));
  ASSERT_FALSE(config);
  EXPECT_EQ(llvm::toString(config.takeError()),
            work.path("x") + ": not a file");
  llvm::Expected<Config> device = readConfig("/dev/zero");
  ASSERT_FALSE(device);
  EXPECT_EQ(llvm::toString(device.takeError()), "/dev/zero: not a file");
}

TEST_F(ConfigFile, isNamedAsTheUserSeesIt) {
  fs::path before = fs::current_path();
  work.write("x/.breakpath.yaml", "a_a: 1");
  fs::current_path(work.path());
  llvm::Expected<Config> below = readConfig(work.path("x/.breakpath.yaml"));
  fs::create_directory("y");
  fs::current_path("y");
  llvm::Expected<Config> beside = readConfig("../x/.breakpath.yaml");
  fs::current_path(before);
  ASSERT_FALSE(below);
  EXPECT_EQ(llvm::toString(below.takeError()).substr(0, 26),
            "x/.breakpath.yaml:1: unkno");
  ASSERT_FALSE(beside);
  EXPECT_EQ(llvm::toString(beside.takeError()).substr(0, 26),
            "../x/.breakpath.yaml:1: un");
}

//===--- strangers --------------------------------------------------------===//

TEST_F(ConfigFile, isNotTooLarge) {
  work.write(".breakpath.yaml", "#" + std::string(1 << 20, 'x'));
  llvm::Expected<Config> config = readConfig(work.path(".breakpath.yaml"));
  ASSERT_FALSE(config);
  EXPECT_NE(llvm::toString(config.takeError()).find(": larger than 1 MB"),
            std::string::npos);
}

TEST_F(ConfigFile, isNotNestedTooDeeply) {
  EXPECT_EQ(error(repeat("[", 500'000)),
            ".breakpath.yaml:1: nested too deeply");
  EXPECT_EQ(error("rules:\n" + repeat("- ", 500'000)),
            ".breakpath.yaml:2: nested too deeply");
  EXPECT_EQ(error(repeat("{a: ", 200'000)),
            ".breakpath.yaml:1: nested too deeply");
  EXPECT_EQ(error(repeat("? ", 500'000)),
            ".breakpath.yaml:1: nested too deeply");
}

// What LLVM's parser recurses for, or takes quadratic time.
TEST_F(ConfigFile, isNotMostlyNothing) {
  const std::string message = "1000 lines or commas with nothing between";
  EXPECT_EQ(error("[" + std::string(1'000'000, ',') + "]"),
            ".breakpath.yaml:1: " + message);
  EXPECT_EQ(error("[\n" + repeat(", # a\n", 100'000) + "]"),
            ".breakpath.yaml:501: " + message);
  EXPECT_EQ(error("roots: >\n" + repeat(" \t\n", 300'000)),
            ".breakpath.yaml:1001: " + message);
  survives("['#', a#" + std::string(1'000'000, ',') + "]");
  survives("['#" + std::string(990, ',') + "', " + std::string(990, ',') +
           "#\n" + std::string(990, ',') + "]");
  survives(repeat("...\n", 250'000));
  survives(repeat("---\n", 250'000));
}

TEST_F(ConfigFile, mayBeOneLongLine) {
  Config config =
      read("{\"coverage\":[\"a\"" + repeat(",\"a\"", 200'000) + "]}");
  EXPECT_EQ(config.coverage.size(), 200'001u);
  EXPECT_EQ(error("rules: {" + repeat("a: off, ", 100'000) + "}"),
            ".breakpath.yaml:1: no rule 'a'; 'breakpath rules' lists them");
}

TEST_F(ConfigFile, isText) {
  EXPECT_EQ(error("rules: {}\n# caf\xE9\n"),
            ".breakpath.yaml:2: not valid UTF-8");
  EXPECT_EQ(error(std::string("rules: {}\n\0roots: x\n", 20)),
            ".breakpath.yaml:2: a control character");
  EXPECT_EQ(error("rules: {}\n# \x1B[2J\n"),
            ".breakpath.yaml:2: a control character");
  EXPECT_EQ(error(std::string("\xFF\xFE{\0}\0", 6)),
            ".breakpath.yaml:1: not valid UTF-8");
}

TEST_F(ConfigFile, holdsNothingThatSteersATerminal) {
  const std::string message = ": a value must be one line of printable text";
  for (const char *text : {R"("\e[2J")", R"("a\nb")", R"("\0")", R"("\x9b")",
                           R"("\uD800")", R"("\u202e")", "'\u202E'"})
    EXPECT_EQ(error(std::string("database:\n migrations: ") + text),
              ".breakpath.yaml:2" + message)
        << text;
  EXPECT_EQ(error("database:\n migrations: |\n  a\n  b\n"),
            ".breakpath.yaml:3" + message);
  EXPECT_EQ(error("\"\\e\": 1"), ".breakpath.yaml:1" + message);
  EXPECT_EQ(error("policy: { fail_on: " + std::string(5000, 'x') + " }"),
            ".breakpath.yaml:1: 'fail_on' must be info, warning or error, not "
            "'" +
                std::string(60, 'x') + "...'");
}

TEST_F(ConfigFile, survivesWhatIsCutOff) {
  std::string text = contract;
  for (size_t size = 0; size < text.size(); size += 3)
    survives(text.substr(0, size));
}

TEST_F(ConfigFile, survivesWhatIsGarbled) {
  const Lines garbage = {"{", "}",    "[",    "]",      ",",  ":",   "- ",
                         "?", "&a ",  "*a ",  "!t ",    "!<", "|\n", ">2\n",
                         "'", "\"",   "\\",   "\n",     "\t", "#",   "---\n",
                         "%", "\xC3", "\"\\", "\"\\u1", "~",  "@",   "\r"};
  unsigned next = 1;
  for (unsigned i = 0; i < 3000; ++i) {
    std::string text = contract;
    for (unsigned j = 0; j <= i % 4; ++j) {
      next = next * 1664525u + 1013904223u;
      text.insert((next >> 8) % text.size(), garbage[next % garbage.size()]);
    }
    survives(text);
  }
}

} // namespace
} // namespace breakpath::test
