#include "tool/options/OptionTable.h"

#include "matchers/facts/Suppression.h"

#include <map>
#include <regex>

namespace breakpath {

static constexpr Format formats[] = {
    {"text", "for people at a terminal"},
    {"json", "for scripts; its keys keep their meaning"},
    {"sarif", "SARIF 2.1.0, for code scanning and editors"},
    {"junit", "JUnit XML, for test reports"},
    {"gitlab", "GitLab Code Quality"},
    {"github", "annotations of GitHub Actions"},
    {"html", "one page that needs no network, for browsers"},
    {"markdown", "for job summaries and comments"},
};

std::span<const Format> allFormats() { return formats; }

std::span<const Format> formatsOf(const std::string &command) {
  bool tellsFindings =
      command == "scan" || command == "flags" || command == "diff";
  return allFormats().first(tellsFindings ? allFormats().size() : 2);
}

namespace {

const std::map<std::string, Level> levels = {{"info", Level::Info},
                                             {"warning", Level::Warning},
                                             {"error", Level::Error}};
const std::map<std::string, Confidence> confidences = {
    {"possible", Confidence::Possible},
    {"likely", Confidence::Likely},
    {"proven", Confidence::Proven}};

std::string isLastDay(const std::string &text) {
  return isDay(text) ? "" : "'" + text + "' is no date; try 2027-03-31";
}

// A language standard, by its form.
std::string isStandard(const std::string &text) {
  static const std::regex form("(gnu|c|gnu\\+\\+|c\\+\\+)[0-9][0-9a-z]");
  return std::regex_match(text, form)
             ? ""
             : "'" + text + "' is no language standard; try c17 or c++20";
}

template <typename T>
CLI::Option *addChoice(CLI::App &app, const std::string &name,
                       const std::map<std::string, T> &choices,
                       std::optional<T> &value, const std::string &help) {
  std::vector<std::string> words;
  for (const auto &[word, choice] : choices)
    words.push_back(word);
  return app
      .add_option_function<std::string>(
          name, [&](const std::string &word) { value = choices.at(word); },
          help)
      ->check(CLI::IsMember(words));
}

void addFormats(CLI::App &app, Options &options,
                std::vector<std::string> &formats) {
  std::string help = "how to report; may be repeated:";
  for (const Format &format : formatsOf(app.get_name()))
    help += std::string("\n") + format.name + ": " + format.is;
  app.add_option("--format", formats, help)
      ->take_all()
      ->allow_extra_args(false)
      ->type_name("FORMAT[=FILE]");
  app.add_option("--resource-dir", options.resourceDirectory,
                 "Clang's own headers, if not where breakpath was built")
      ->type_name("DIR");
}

/// What every command needs that reads a client.
void addClientOptions(CLI::App &app, Options &options) {
  app.add_option("-p,--build-dir", options.buildDirectory,
                 "directory of the client's compile_commands.json")
      ->type_name("BUILD");
  app.add_option("sources", options.sources,
                 "only units in these files or directories")
      ->type_name("SOURCE");
  app.add_option("-j,--jobs", options.jobs,
                 "units parsed at a time; default: all cores")
      ->type_name("N");
  app.add_option("--config", options.configFile,
                 "default: .breakpath.yaml here or above")
      ->type_name("FILE");
}

void addEvidenceOptions(CLI::App &app, Options &options) {
  app.add_option("--coverage", options.coverage,
                 "what tests ran: lcov, llvm-cov export, gcovr --json or "
                 "Cobertura; may be repeated")
      ->take_all()
      ->allow_extra_args(false)
      ->type_name("FILE");
  auto *diff = app.add_option("--diff", options.diffFile,
                              "the change under review, as a unified diff; - "
                              "for standard input")
                   ->type_name("FILE");
  app.add_option("--base", options.baseRevision,
                 "the change under review: since this revision of git")
      ->excludes(diff)
      ->type_name("REV");
}

void addScanOptions(CLI::App &app, Options &options) {
  app.add_option("--old", options.oldTree,
                 "the version the client builds with: include directory or "
                 "install prefix")
      ->type_name("OLD");
  app.add_option("--new", options.newTree, "the version to move to")
      ->type_name("NEW");
  addClientOptions(app, options);
  addEvidenceOptions(app, options);
}

// A level, or the size of the version step.
void addFailOn(CLI::App &app, Options &options) {
  app.add_option_function<std::string>(
         "--fail-on",
         [&](const std::string &word) {
           if (word == "major" || word == "minor")
             options.failOnBump = word == "major" ? Bump::Major : Bump::Minor;
           else
             options.failOn = levels.at(word);
         },
         "exit with 1 at this level (info, warning, error; default: error) or "
         "where the version step must be at least minor or major")
      ->check(CLI::IsMember({"info", "warning", "error", "minor", "major"}))
      ->type_name("LEVEL");
}

void addLinkBase(CLI::App &app, Options &options) {
  app.add_option("--link-base", options.linkBase,
                 "what stands before a path in links of markdown, as "
                 "https://github.com/OWNER/REPO/blob/SHA/; default: no links")
      ->type_name("URL");
}

void addBaselineOptions(CLI::App &app, Options &options) {
  app.add_option("--baseline", options.baselineFile,
                 "findings that are accepted, see breakpath baseline")
      ->type_name("FILE");
  app.add_flag("--new-only", options.newOnly,
               "say nothing of what the baseline accepts");
}

void addBaselineCommand(CLI::App &app, Options &options) {
  auto *baseline = app.add_subcommand(
      "baseline", "accept the findings of a report, so that only new ones "
                  "count");
  baseline
      ->add_option("action", options.topic,
                   "create a baseline, update it with new findings, or prune "
                   "those that are gone")
      ->required()
      ->check(CLI::IsMember({"create", "update", "prune"}))
      ->type_name("create|update|prune");
  baseline
      ->add_option("--report", options.reportFile,
                   "what --format json wrote; - for standard input")
      ->required()
      ->type_name("FILE");
  baseline
      ->add_option(
          "--baseline", options.baselineFile,
          "default: as .breakpath.yaml says, else .breakpath-baseline.json")
      ->type_name("FILE");
  baseline->add_option("--reason", options.reason, "why they can wait")
      ->type_name("TEXT");
  baseline
      ->add_option("--until", options.until,
                   "the last day; they count again after it")
      ->check(isLastDay)
      ->type_name("YYYY-MM-DD");
}

void addOutputOptions(CLI::App &app, Options &options,
                      std::vector<std::string> &formats) {
  addFormats(app, options, formats);
  if (app.get_name() == "diff")
    addFailOn(app, options);
  else
    addChoice(app, "--fail-on", levels, options.failOn,
              "exit with 1 at this level: info, warning or error (default)")
        ->type_name("LEVEL");
  addLinkBase(app, options);
  addBaselineOptions(app, options);
  app.add_flag("-q,--quiet", options.quiet, "a line a finding, nothing else");
  app.add_flag("--all", options.all, "cut nothing; changes without uses too");
  app.add_option("--color", options.color, "auto, always or never")
      ->check(CLI::IsMember({"auto", "always", "never"}))
      ->type_name("WHEN");
}

void addReportOptions(CLI::App &app, Options &options,
                      std::vector<std::string> &formats) {
  addOutputOptions(app, options, formats);
  app.add_option("--name", options.name,
                 "what to call the dependency; default: from its directory")
      ->type_name("NAME");
  app.add_option("--old-version", options.oldVersion,
                 "what to call the old version")
      ->type_name("VERSION");
  app.add_option("--new-version", options.newVersion,
                 "what to call the new version")
      ->type_name("VERSION");
}

void addCommentOptions(CLI::App &app, Options &options) {
  auto add = [&](const char *name, std::string &into, const char *help,
                 const char *type) {
    app.add_option(name, into, help)->type_name(type);
  };
  CommentOptions &comment = options.comment;
  app.add_option("--report", options.reportFile,
                 "what a run with --format json wrote")
      ->required()
      ->type_name("FILE");
  add("--github", comment.github,
      "repository; default: that of the running job", "OWNER/REPO");
  add("--pull", comment.pull, "pull request; default: that of the job", "N");
  add("--gitlab", comment.gitlab,
      "id or path of the project; default: that of the running job", "PROJECT");
  add("--merge-request", comment.mergeRequest,
      "merge request; default: that of the job", "N");
  add("--key", comment.key, "tells several comments on one request apart",
      "KEY");
  add("--author", comment.author,
      "whose the token is, where the forge does not say", "LOGIN");
  add("--commit", comment.commit, "that links lead to; default: of the job",
      "SHA");
  addLinkBase(app, options);
  app.add_flag("--dry-run", comment.dryRun, "print it and post nothing");
}

void addList(CLI::App &app, const std::string &name,
             std::vector<std::string> &into, const std::string &help,
             const std::string &type) {
  app.add_option(name, into, help + "; may be repeated")
      ->take_all()
      ->allow_extra_args(false)
      ->type_name(type);
}

void addBinaryOptions(CLI::App &app, Options &options) {
  addList(app, "--old-lib", options.oldLibraries,
          "a shared object or archive of the old version; default: those in "
          "OLD/lib",
          "FILE");
  addList(app, "--new-lib", options.newLibraries, "the same of the new one",
          "FILE");
  addList(app, "--client", options.clients,
          "a program or plugin that was built against the old version: what it "
          "will miss",
          "FILE");
}

void addDiffOptions(CLI::App &app, Options &options) {
  app.add_option("old", options.oldTree,
                 "include directory, install prefix, library or saved model")
      ->required()
      ->type_name("OLD");
  app.add_option("new", options.newTree,
                 "the same of the new version; --save alone needs none")
      ->type_name("NEW");
  app.add_option("--std", options.standard,
                 "language standard of the headers, c17 or c++20; default: as "
                 "they look")
      ->check(isStandard)
      ->type_name("STD");
  app.add_option("-p,--build-dir", options.buildDirectory,
                 "read the headers with the flags of a client's units")
      ->type_name("BUILD");
  addList(app, "-X", options.compilerArguments,
          "an argument for the compiler, e.g. -X -DNDEBUG", "ARG");
  addBinaryOptions(app, options);
  app.add_option("--save", options.saveFile,
                 "write the model of NEW, or of OLD if that is all there is, "
                 "for later runs")
      ->type_name("FILE");
  app.add_option("--config", options.configFile,
                 "default: .breakpath.yaml here or above")
      ->type_name("FILE");
}

} // namespace

void addCommands(CLI::App &app, Options &options,
                 std::vector<std::string> &formats) {
  app.name("breakpath");
  app.description("breakpath: what a dependency bump leaves broken, before you "
                  "merge it");
  app.set_version_flag("--version", "breakpath " BREAKPATH_VERSION);
  app.require_subcommand(1);
  app.failure_message([](const CLI::App *, const CLI::Error &error) {
    return std::string("breakpath: ") + error.what() +
           "\nbreakpath --help lists the commands and options\n";
  });

  auto *scan = app.add_subcommand(
      "scan", "every use of a dependency in a client that its new version "
              "breaks, proven by compiling the client against both");
  addScanOptions(*scan, options);
  addChoice(*scan, "--min-confidence", confidences, options.minConfidence,
            "findings below it do not fail the run: possible, likely "
            "(default) or proven")
      ->type_name("CONFIDENCE");
  auto *flags = app.add_subcommand(
      "flags", "code of features that runs without its feature flag, and who "
               "runs it");
  addClientOptions(*flags, options);
  addEvidenceOptions(*flags, options);
  addChoice(*flags, "--min-confidence", confidences, options.minConfidence,
            "as for scan")
      ->type_name("CONFIDENCE");
  addOutputOptions(*flags, options, formats);
  flags->add_flag("--presets", options.presets,
                  "the checks that are known instead");
  flags->add_flag("--markdown", options.markdown,
                  "the presets as matchers/docs/flags.md holds them");
  scan->add_option("--fix-file", options.fixFile,
                   "write the fixes that compile, for clang-apply-replacements")
      ->type_name("FILE.yaml");
  addBinaryOptions(*scan, options);
  addReportOptions(*scan, options, formats);

  auto *diff = app.add_subcommand(
      "diff", "what changed between two versions of a library");
  addDiffOptions(*diff, options);
  addReportOptions(*diff, options, formats);

  auto *comment = app.add_subcommand(
      "comment", "a report as the one comment on its pull request; printed "
                 "where there is none");
  addCommentOptions(*comment, options);

  auto *rules = app.add_subcommand("rules", "the rules, a line each");
  rules->add_flag("--markdown", options.markdown,
                  "as matchers/docs/rules.md holds them");
  auto *explain = app.add_subcommand(
      "explain", "one rule in full; or one finding, with every path to it");
  explain
      ->add_option("id", options.topic,
                   "a rule, or the fingerprint of a finding (then with the "
                   "options of the scan)")
      ->required()
      ->type_name("ID");
  addScanOptions(*explain, options);
  explain->add_option("--name", options.name, "as for scan")->type_name("NAME");

  addBaselineCommand(app, options);
  auto *completion = app.add_subcommand(
      "completion", "what makes a shell complete breakpath's options: source "
                    "it, or put it where the shell looks");
  completion->add_option("shell", options.topic, "bash, zsh or fish")
      ->required()
      ->check(CLI::IsMember({"bash", "zsh", "fish"}))
      ->type_name("SHELL");
  auto *manual =
      app.add_subcommand("manual", "this program's man page, as roff");
  manual->add_flag("--markdown", options.markdown,
                   "the commands and options as tool/docs/guide.md holds them");

  auto *roots = app.add_subcommand(
      "roots", "where the client's code starts: main, threads, jobs, handlers, "
               "tests");
  roots->add_flag("--presets", options.presets,
                  "what is known of libraries instead");
  roots->add_flag("--markdown", options.markdown,
                  "the presets as matchers/docs/roots.md holds them");
  addClientOptions(*roots, options);
  addFormats(*roots, options, formats);
  auto *calls = app.add_subcommand(
      "calls", "the client's call graph, a line a call: caller, callee, kind, "
               "place, and both as in a symbol table");
  addClientOptions(*calls, options);
  addFormats(*calls, options, formats);
  auto *doctor = app.add_subcommand(
      "doctor", "what a scan would miss here, and how to mend it");
  addClientOptions(*doctor, options);
  addFormats(*doctor, options, formats);
}

} // namespace breakpath
