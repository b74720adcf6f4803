#include "reports/Reach.h"

#include "reports/Phrases.h"

#include <algorithm>

namespace breakpath {

/// Roots told beside a finding; `explain` tells all.
static constexpr size_t rootsShown = 3;

const char *wordsFor(RootKind kind) {
  switch (kind) {
  case RootKind::BackgroundJob:
    return "background job";
  case RootKind::Timer:
    return "timer";
  case RootKind::Thread:
    return "thread";
  case RootKind::RequestHandler:
    return "request handler";
  case RootKind::SignalHandler:
    return "signal handler";
  case RootKind::Main:
    return "";
  case RootKind::StaticInit:
    return "static initialiser";
  case RootKind::Test:
    return "test";
  }
  return "";
}

bool runsUnseen(RootKind kind) {
  return kind == RootKind::BackgroundJob || kind == RootKind::Timer ||
         kind == RootKind::Thread;
}

bool surelyRunsUnseen(const Reach &reach) {
  return std::any_of(reach.roots.begin(), reach.roots.end(),
                     [](const ReachedFrom &from) {
                       return from.isCertain && runsUnseen(from.root.kind);
                     });
}

std::string tellRoot(const Root &root) {
  std::string text = wordsFor(root.kind);
  text += (text.empty() ? "" : " ") + root.name;
  if (root.kind == RootKind::Main)
    text += "() in " + root.location.file;
  if (!root.schedule.empty())
    text += " (" + root.schedule + ")";
  return text;
}

static std::string tellTests(const Reach &reach) {
  std::string names;
  for (size_t i = 0; i < reach.tests.size() && i < rootsShown; ++i)
    names += (i ? ", " : "") + reach.tests[i].root.name;
  if (reach.testCount > rootsShown)
    names += " and " + std::to_string(reach.testCount - rootsShown) + " more";
  bool isCertain =
      std::any_of(reach.tests.begin(), reach.tests.end(),
                  [](const ReachedFrom &test) { return test.isCertain; });
  switch (reach.ran) {
  case Ran::Yes:
    for (const std::string &test : reach.ranBy)
      return "the tests ran it (" + test +
             (reach.ranBy.size() > 1 ? ", ...)" : ")");
    return "the tests ran it";
  case Ran::No:
    return "no test ran it" +
           (names.empty() ? std::string() : "; could: " + names);
  case Ran::Unknown:
    break;
  }
  if (names.empty())
    return "no test reaches it";
  if (!isCertain)
    return "a test may reach it: " + names;
  return reach.testCount == 1 ? "test " + names + " reaches it"
                              : "tests reach it: " + names;
}

// "Job::run (job.cc:8) -> Job::renew".
static std::string tellSteps(const ReachedFrom &reached) {
  std::string text;
  for (const Step &step : reached.path) {
    text += (text.empty() ? "" : " -> ") + step.name;
    if (&step == &reached.path.back())
      break;
    const std::string &file = step.location.file;
    text += " (" + file.substr(file.rfind('/') + 1) + ":" +
            std::to_string(step.location.line) + ")";
  }
  return text;
}

std::vector<std::string> tellReach(const Reach &reach,
                                   const std::string &fingerprint) {
  if (!reach.isCode)
    return {};
  std::vector<std::string> lines;
  for (const ReachedFrom &reached : reach.roots) {
    if (lines.size() == rootsShown)
      break;
    bool isFirst = lines.empty();
    std::string line =
        reached.isCertain ? "reached from " : "maybe reached from ";
    line += tellRoot(reached.root);
    if (isFirst)
      line += ", " + tellTests(reach);
    lines.push_back(std::move(line));
    if (isFirst && reached.path.size() > 1)
      lines.push_back("  by " + tellSteps(reached));
  }
  if (reach.rootCount > rootsShown)
    lines.push_back("and from " + std::to_string(reach.rootCount - rootsShown) +
                    " more; breakpath explain " + fingerprint +
                    " tells them all");
  if (!lines.empty())
    return lines;
  std::string callers;
  for (const std::string &name : reach.uncalled)
    callers += (callers.empty() ? "" : ", ") + name;
  lines.push_back("no root was found that leads here" +
                  (callers.empty() ? std::string()
                                   : "; nobody is seen to call " + callers) +
                  ", " + tellTests(reach));
  return lines;
}

std::vector<std::string> tellPath(const ReachedFrom &reached) {
  std::vector<std::string> lines;
  const Root &root = reached.root;
  if (root.registered.valid())
    lines.push_back("started at " + shortSpot(root.registered) +
                    (root.rule.empty() ? "" : ", known by: " + root.rule));
  for (const Step &step : reached.path) {
    std::string line = shortSpot(step.location) + "  " + step.name;
    if (&step != &reached.path.back() && step.how != CallKind::Call) {
      line += std::string("  [") + toString(step.how);
      line += step.isCertain ? "]" : ", maybe]";
    }
    if (!step.via.empty())
      line += "  through " + step.via;
    lines.push_back(std::move(line));
  }
  return lines;
}

} // namespace breakpath
