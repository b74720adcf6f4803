// JUnit XML, for the test reports of Jenkins and GitLab: a test for each cause,
// since nobody reads one for each of fifty calls of one function.

#include "reports/Headline.h"
#include "reports/Kinds.h"
#include "reports/Phrases.h"
#include "reports/Reach.h"

#include "llvm/ADT/StringRef.h"

#include <pugixml.hpp>

#include <algorithm>
#include <map>
#include <ostream>
#include <set>

namespace breakpath {

namespace {

/// GitLab refuses files of 30 MB.
constexpr size_t sizeLimit = 25'000'000;
constexpr size_t placesTold = 200;

/// What has one cause: findings of a change, of a flag, in a program.
struct Case {
  std::string className, name;
  std::vector<const Finding *> findings; ///< the worst first
  const ApiChange *change = nullptr;
};

/// What all class names start with.
std::string classOf(const Report &report) {
  return std::string("breakpath.") + toString(report.command);
}

class Cases {
public:
  explicit Cases(const Report &report)
      : report(report), changes(changesById(report)) {}

  /// The worst first.
  std::vector<Case> collect() {
    for (const Finding *finding : byChapter(report))
      add(*finding);
    auto isWorseThan = [](auto *a, auto *b) { return isWorse(*a, *b); };
    for (Case &each : cases)
      std::stable_sort(each.findings.begin(), each.findings.end(), isWorseThan);
    std::stable_sort(cases.begin(), cases.end(), [&](auto &a, auto &b) {
      return isWorseThan(a.findings.front(), b.findings.front());
    });
    return std::move(cases);
  }

private:
  void add(const Finding &finding) {
    TestName test = testOf(finding);
    if (!test.name.empty())
      return add(test, nullptr, finding);
    auto known = changes.find(finding.change);
    if (known == changes.end())
      return add(named(toString(finding.rule), finding.message, finding.symbol),
                 nullptr, finding);
    const ApiChange &change = *known->second;
    add(named(toString(change.rule), change.message, change.name), &change,
        finding);
  }

  // The symbol tells one class's charge() from another's.
  static TestName named(const std::string &rule, const std::string &message,
                        const std::string &symbol) {
    bool isTold = symbol.empty() || message.find(symbol) != std::string::npos;
    return {rule, isTold ? message : symbol + ": " + message};
  }

  void add(const TestName &test, const ApiChange *change,
           const Finding &finding) {
    auto [at, isNew] = byCause.try_emplace(
        {test.group, test.name, change ? change->id : 0}, cases.size());
    if (isNew)
      cases.push_back({oneLine(classOf(report) + "." + test.group),
                       oneLine(test.name),
                       {},
                       change});
    cases[at->second].findings.push_back(&finding);
  }

  const Report &report;
  std::vector<Case> cases;
  std::map<std::tuple<std::string, std::string, unsigned>, size_t> byCause;
  std::map<unsigned, const ApiChange *> changes;
};

class Junit {
public:
  Junit(const Report &report, const FailOn &failOn)
      : report(report), failOn(failOn) {}

  void write(std::ostream &out) {
    pugi::xml_document document;
    pugi::xml_node head = document.append_child(pugi::node_declaration);
    head.append_attribute("version") = "1.0";
    head.append_attribute("encoding") = "UTF-8";
    pugi::xml_node suites = document.append_child("testsuites");
    suite = suites.append_child("testsuite");
    suites.append_attribute("name") = "breakpath";
    suite.append_attribute("name") = title().c_str();
    writeProperties();
    writeAnalysed();
    writeCases();
    for (pugi::xml_node each : {suites, suite}) {
      each.append_attribute("tests") = tests;
      each.append_attribute("failures") = failures;
      each.append_attribute("errors") = errors;
    }
    suite.append_attribute("skipped") = skipped;
    writeNotes();
    document.save(out, "  ", pugi::format_indent, pugi::encoding_utf8);
  }

private:
  std::string title() const {
    std::string text = std::string("breakpath ") + toString(report.command);
    for (const Dependency &each : report.dependencies)
      text +=
          " " + each.name + " " + each.oldVersion + " -> " + each.newVersion;
    return oneLine(text);
  }

  void writeProperties() {
    pugi::xml_node all = suite.append_child("properties");
    auto add = [&](const char *name, size_t value) {
      pugi::xml_node property = all.append_child("property");
      property.append_attribute("name") = name;
      property.append_attribute("value") = std::to_string(value).c_str();
    };
    add("units", report.units.total);
    add("units analysed", report.units.analyzed);
    add("findings accepted", report.accepted.size());
  }

  // Always there: servers take a report without tests for a mistake.
  void writeAnalysed() {
    pugi::xml_node test = addTest(classOf(report), "everything was analysed");
    std::string text = tellIncomplete(report), list;
    if (text.empty())
      return;
    for (size_t i = 0; i < report.skipped.size(); ++i) {
      if (i == placesTold) {
        list += "and " + std::to_string(report.skipped.size() - i) + " more\n";
        break;
      }
      const auto &[what, why] = report.skipped[i];
      list += oneLine(what + ": " + why) + "\n";
    }
    if (!failOn.incomplete) { // as the policy of the project allows
      ++skipped;
      test.append_child("skipped").text() = (text + "\n\n" + list).c_str();
      return;
    }
    ++errors;
    addProblem(test, "error", "not-analysed", text, list);
  }

  void writeCases() {
    size_t left = 0;
    for (const Case &each : Cases(report).collect())
      if (left || !writeCase(each))
        ++left;
    if (!left)
      return;
    ++errors;
    std::string text = count(left, "more cause") +
                       ", none worse than those told, would make this file "
                       "too large; --format json has all";
    addProblem(addTest(classOf(report), "the rest"), "error", "not-told", text,
               text);
  }

  // False where there is no room for it.
  bool writeCase(const Case &each) {
    std::string body = tell(each), message = summary(each);
    size += cost(body) + cost(message) + cost(each.name) + 300;
    if (size > sizeLimit)
      return false;
    pugi::xml_node test = addTest(each.className, each.name);
    if (fails(each)) {
      ++failures;
      const Finding &worst = *each.findings.front();
      addProblem(test, "failure",
                 *verdictOf(worst) ? verdictOf(worst) : toString(worst.rule),
                 message, body);
    } else
      test.append_child("system-out").text() = body.c_str();
    return true;
  }

  bool fails(const Case &each) const {
    return std::any_of(each.findings.begin(), each.findings.end(),
                       [&](const Finding *finding) {
                         return finding->level >= failOn.level &&
                                finding->confidence >= failOn.confidence;
                       });
  }

  void writeNotes() {
    std::string text;
    for (const std::string &note : report.notes)
      text += oneLine(note) + "\n";
    if (!text.empty())
      suite.append_child("system-out").text() = text.c_str();
  }

  static std::string summary(const Case &each) {
    const Finding &worst = *each.findings.front();
    std::string text = oneLine(worst.message);
    if (siteOf(worst) != Site::Program)
      text += ", in " + tellPlace(worst);
    if (size_t more = each.findings.size() - 1)
      text += " and " + std::to_string(more) + " more";
    for (const std::string &line : tellReach(worst.reach, worst.fingerprint))
      return text + "; " + oneLine(line);
    return text;
  }

  static std::string tell(const Case &each) {
    std::string text;
    if (const ApiChange *change = each.change) {
      if (!change->oldText.empty())
        text += "old  " + oneLine(change->oldText) + "\n";
      if (!change->newText.empty())
        text += "new  " + oneLine(change->newText) + "\n";
      text += text.empty() ? "" : "\n";
    }
    for (size_t i = 0; i < each.findings.size(); ++i) {
      if (i == placesTold)
        return text + "and " + std::to_string(each.findings.size() - i) +
               " more\n";
      text += tell(*each.findings[i]) + "\n";
    }
    return text;
  }

  static std::string tell(const Finding &finding) {
    std::string text = tellPlace(finding);
    if (!finding.function.name.empty())
      text += "  in " + oneLine(finding.function.name);
    text += "\n  " + std::string(toString(finding.level)) + ": " +
            oneLine(finding.message) + "  [" + toString(finding.rule) + "]\n";
    if (!finding.excerpt.empty())
      text += "  source: " +
              oneLine(llvm::StringRef(finding.excerpt).trim().str()) + "\n";
    for (const std::string &line : tellMore(finding))
      text += "  " + line + "\n";
    std::vector<FollowUp> related = relatedTo(finding);
    for (size_t i = 0; i < related.size() && i < 10; ++i)
      text += "  see " +
              oneLine(spot(related[i].location) + ": " + related[i].message) +
              "\n";
    return text;
  }

  // Class and name are the key by which servers tell tests apart.
  pugi::xml_node addTest(const std::string &className,
                         const std::string &name) {
    std::string unique = name;
    for (unsigned n = 2; !names.insert({className, unique}).second; ++n)
      unique = name + " #" + std::to_string(n);
    pugi::xml_node test = suite.append_child("testcase");
    test.append_attribute("classname") = className.c_str();
    test.append_attribute("name") = unique.c_str();
    test.append_attribute("time") = "0";
    ++tests;
    return test;
  }

  // The text is in the body too: some servers show no attribute.
  static void addProblem(pugi::xml_node test, const char *element,
                         const std::string &type, const std::string &message,
                         const std::string &body) {
    pugi::xml_node problem = test.append_child(element);
    problem.append_attribute("type") = oneLine(type).c_str();
    problem.append_attribute("message") = message.c_str();
    problem.text() = (message == body ? body : message + "\n\n" + body).c_str();
  }

  // Bytes of \p text once it is escaped.
  static size_t cost(const std::string &text) {
    return text.size() +
           5 * std::count_if(text.begin(), text.end(), [](char c) {
             return c == '&' || c == '<' || c == '>' || c == '"';
           });
  }

  const Report &report;
  const FailOn &failOn;
  pugi::xml_node suite;
  std::set<std::pair<std::string, std::string>> names;
  size_t size = 0;
  unsigned tests = 0, failures = 0, errors = 0, skipped = 0;
};

} // namespace

void writeJunit(const Report &report, const FailOn &failOn, std::ostream &out) {
  Junit(report, failOn).write(out);
}

} // namespace breakpath
