#include "tool/evidence/Coverage.h"

#include "tool/evidence/CoverageReaders.h"
#include "tool/support/Failure.h"
#include "tool/support/Files.h"

#include <llvm/Support/MathExtras.h>
#include <llvm/Support/Path.h>

#include <pugixml.hpp>

#include <algorithm>
#include <cmath>
#include <optional>

namespace breakpath {

// A pull request may have written the report: no more memory than this.
constexpr size_t largestFile = 512 << 20;

//===--- lookup -----------------------------------------------------------===//

bool FromTheEnd::operator()(const std::string &a, const std::string &b) const {
  return std::lexicographical_compare(a.rbegin(), a.rend(), b.rbegin(),
                                      b.rend());
}

void FileCoverage::add(unsigned line, std::uint64_t count,
                       const std::string &test) {
  std::uint64_t &sum = counts[line];
  sum = llvm::SaturatingAdd(sum, count);
  if (count && !test.empty())
    tests[test].insert(line);
}

void FileCoverage::merge(const FileCoverage &other) {
  for (const auto &[line, count] : other.counts)
    add(line, count);
  for (const auto &[test, lines] : other.tests)
    tests[test].insert(lines.begin(), lines.end());
  exact |= other.exact;
}

// Files whose names end with "/" + name: neighbours, by FromTheEnd.
static std::vector<const FileCoverage *> findLonger(const Coverage &coverage,
                                                    const std::string &name) {
  std::string end = "/" + name;
  std::vector<const FileCoverage *> found;
  for (auto at = coverage.files.lower_bound(end);
       at != coverage.files.end() && at->first.ends_with(end); ++at)
    if (!at->second.exact)
      found.push_back(&at->second);
  return found;
}

static const FileCoverage *findShorter(const Coverage &coverage,
                                       const std::string &name) {
  for (size_t slash = name.find('/'); slash != std::string::npos;
       slash = name.find('/', slash + 1)) {
    auto found = coverage.files.find(name.substr(slash + 1));
    if (found != coverage.files.end() && !found->second.exact)
      return &found->second;
  }
  return nullptr;
}

static const FileCoverage *find(const Coverage &coverage,
                                const std::string &file) {
  std::string name = normalised(file);
  auto same = coverage.files.find(name);
  if (same != coverage.files.end())
    return &same->second;
  std::vector<const FileCoverage *> longer = findLonger(coverage, name);
  if (longer.empty())
    return findShorter(coverage, name);
  return longer.size() == 1 ? longer[0] : nullptr;
}

LineCoverage Coverage::at(const std::string &file, unsigned line) const {
  return around(file, line, line);
}

LineCoverage Coverage::around(const std::string &file, unsigned first,
                              unsigned last) const {
  LineCoverage result = LineCoverage::NoData;
  const FileCoverage *known = find(*this, file);
  if (!known)
    return result;
  for (auto at = known->counts.lower_bound(first);
       at != known->counts.end() && at->first <= last; ++at) {
    if (at->second)
      return LineCoverage::Ran;
    result = LineCoverage::NotRun;
  }
  return result;
}

std::vector<std::string> Coverage::testsAt(const std::string &file,
                                           unsigned line) const {
  std::vector<std::string> result;
  if (const FileCoverage *known = find(*this, file))
    for (const auto &[test, lines] : known->tests)
      if (lines.count(line))
        result.push_back(test);
  return result;
}

void Coverage::merge(const Coverage &other) {
  for (const auto &[name, file] : other.files)
    files[name].merge(file);
}

void Coverage::relateTo(const std::string &projectRoot) {
  std::string root = normalised(projectRoot);
  if (!llvm::StringRef(root).ends_with("/"))
    root += "/";
  decltype(files) all;
  std::swap(all, files);
  bool isOurs = std::any_of(all.begin(), all.end(), [&](const auto &entry) {
    return entry.first.starts_with(root);
  });
  for (auto &[name, file] : all) {
    bool isBelow = name.starts_with(root);
    file.exact |= isBelow || (isOurs && llvm::sys::path::is_absolute(name));
    files[isBelow ? name.substr(root.size()) : name].merge(file);
  }
}

//===--- numbers ----------------------------------------------------------===//

static std::optional<std::uint64_t> readCount(llvm::StringRef text) {
  std::uint64_t count;
  if (!text.getAsInteger(10, count))
    return count;
  double value;
  if (text.getAsDouble(value) || std::isnan(value))
    return std::nullopt;
  return countOf(value);
}

//===--- lcov -------------------------------------------------------------===//

namespace {

class LcovReader {
public:
  /// What is wrong with \p line; empty when it is well.
  std::string take(llvm::StringRef line) {
    line = line.trim();
    if (line.consume_front("TN:"))
      test = line.str();
    else if (line.consume_front("SF:"))
      return begin(line);
    else if (line.consume_front("DA:"))
      return addLine(line);
    else if (line == "end_of_record")
      file = nullptr;
    else if (!line.empty() && !line.starts_with("#") && !line.contains(':'))
      return "is no line of an lcov report";
    return "";
  }

  std::string finish() const {
    return file ? "the record before the end lacks its end_of_record; write "
                  "the report again, it was cut off"
                : "";
  }

  Coverage result;

private:
  std::string begin(llvm::StringRef name) {
    file = &result.files[normalised(name)];
    return name.empty() ? "SF: names no file" : "";
  }

  std::string addLine(llvm::StringRef fields) {
    auto [number, rest] = fields.split(',');
    unsigned line = 0;
    std::optional<std::uint64_t> count = readCount(rest.split(',').first);
    if (number.getAsInteger(10, line) || !count)
      return "expected DA:LINE,COUNT";
    if (!file)
      return "DA: stands before any SF:";
    // Line 0 is code that the compiler made up.
    if (line)
      file->add(line, *count, test);
    return "";
  }

  FileCoverage *file = nullptr;
  std::string test;
};

} // namespace

static llvm::Expected<Coverage> readLcov(const std::string &path,
                                         llvm::StringRef text) {
  LcovReader reader;
  unsigned number = 0;
  std::string wrong;
  while (wrong.empty() && !text.empty()) {
    auto [line, rest] = text.split('\n');
    wrong = reader.take(line);
    text = rest;
    ++number;
  }
  if (wrong.empty())
    wrong = reader.finish();
  if (!wrong.empty())
    return failure(path + ":" + std::to_string(number) + ": " + wrong);
  return std::move(reader.result);
}

//===--- Cobertura --------------------------------------------------------===//

// With several sources, which one holds the file is not said.
static std::string nameOf(const pugi::xml_node &coverage,
                          const pugi::xml_node &type) {
  std::string name = type.attribute("filename").value();
  pugi::xml_node sources = coverage.child("sources");
  pugi::xml_node source = sources.child("source");
  bool isOnly = source && !source.next_sibling("source");
  bool isAbsolute = llvm::StringRef(name).starts_with("/") ||
                    llvm::StringRef(name).substr(1).starts_with(":");
  std::string root = llvm::StringRef(source.child_value()).trim().str();
  return normalised(isOnly && !isAbsolute && !root.empty() ? root + "/" + name
                                                           : name);
}

static bool addClass(FileCoverage &file, const pugi::xml_node &type) {
  for (const pugi::xml_node &line : type.child("lines").children("line")) {
    llvm::StringRef digits = line.attribute("number").value();
    unsigned number = 0;
    auto count = readCount(line.attribute("hits").value());
    if (digits.getAsInteger(10, number) || !count)
      return false;
    if (number)
      file.add(number, *count);
  }
  return true;
}

static llvm::Expected<Coverage> readCobertura(const std::string &path,
                                              llvm::StringRef text) {
  pugi::xml_document document;
  // No DTD is read and no entity but the five of XML is expanded.
  pugi::xml_parse_result parsed = document.load_buffer(
      text.data(), text.size(), pugi::parse_minimal | pugi::parse_escapes);
  if (!parsed)
    return failure(path + ": is no well-formed XML: " + parsed.description());
  pugi::xml_node coverage = document.child("coverage");
  if (!coverage.child("packages"))
    return failure(path + ": is XML, but no Cobertura report");
  Coverage result;
  for (const auto &package : coverage.child("packages").children("package"))
    for (const auto &type : package.child("classes").children("class"))
      if (!addClass(result.files[nameOf(coverage, type)], type))
        return failure(path + ": a line of " +
                       type.attribute("filename").value() +
                       " lacks its number or hits");
  return result;
}

//===--- any --------------------------------------------------------------===//

llvm::Expected<Coverage> readCoverage(const std::string &path) {
  llvm::ErrorOr<std::string> read = readFile(path, largestFile);
  if (read.getError() == std::errc::file_too_large)
    return failure(path + ": is over 512 MB; write a report of fewer files");
  if (!read)
    return failure(path + ": cannot be read: " + read.getError().message());
  llvm::StringRef text = *read;
  text.consume_front("\xEF\xBB\xBF");
  llvm::StringRef start = text.take_front(4096).ltrim();
  if (start.empty())
    return failure(path + ": is empty; did the tests run?");
  if (start.starts_with("{"))
    return readJson(path, text);
  if (start.starts_with("<"))
    return readCobertura(path, text);
  if (start.starts_with("TN:") || start.starts_with("SF:") ||
      start.starts_with("#"))
    return readLcov(path, text);
  return notRead(path);
}

} // namespace breakpath
