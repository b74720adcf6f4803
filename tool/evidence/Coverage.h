/// Which lines the tests ran, as coverage tools report it.
///
///     llvm::Expected<Coverage> coverage = readCoverage("build/cov.info");
///     coverage->relateTo(projectRoot);
///     coverage->around("src/shop.cc", 12, 14) == LineCoverage::NotRun
#pragma once

#include <llvm/Support/Error.h>

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace breakpath {

enum class LineCoverage {
  NoData, ///< the report does not say: no such file, or no code on that line
  NotRun,
  Ran
};

/// What a report says about one file.
struct FileCoverage {
  /// How often each line that holds code ran; stays at its largest value.
  std::map<unsigned, std::uint64_t> counts;
  /// The lines that each named test ran (lcov's TN:).
  std::map<std::string, std::set<unsigned>> tests;
  /// The name is the whole path, so that no part of it names another file.
  bool exact = false;

  void add(unsigned line, std::uint64_t count, const std::string &test = "");
  void merge(const FileCoverage &other);
};

/// Orders paths from their last letter, so that those with a common end are
/// neighbours.
struct FromTheEnd {
  bool operator()(const std::string &a, const std::string &b) const;
};

/// Files are asked for by their path relative to the project root, while
/// reports hold absolute paths of some machine, or paths relative to some
/// directory. Two paths match when one is the end of the other, in whole
/// components; the same path first, then the longest common end. Two files that
/// match alike are NoData.
/// Not told apart: src/a.cc and lib/a.cc by a report that holds "a.cc" alone.
struct Coverage {
  /// By the name in the report, with "/", without "." and "..".
  std::map<std::string, FileCoverage, FromTheEnd> files;

  /// What is known of one line. A call may span lines of which the report
  /// lists one: see around().
  LineCoverage at(const std::string &file, unsigned line) const;
  /// Ran if a listed line of \p first to \p last ran, NotRun if lines are
  /// listed and none ran.
  LineCoverage around(const std::string &file, unsigned first,
                      unsigned last) const;
  /// Names of the tests that ran the line, sorted; empty where the report has
  /// no names.
  std::vector<std::string> testsAt(const std::string &file,
                                   unsigned line) const;

  /// Adds the counts of another report.
  void merge(const Coverage &other);
  /// Cuts \p projectRoot off the names below it. If there are any, the report
  /// was made for this root and its names are matched as a whole: src/a.cc is
  /// not taken for vendor/src/a.cc. For each report, before merge().
  void relateTo(const std::string &projectRoot);
};

/// Reads lcov's .info, llvm-cov export, gcovr --json or Cobertura, whichever
/// the contents are. Lines that gcovr leaves out by its markers are not listed.
llvm::Expected<Coverage> readCoverage(const std::string &path);

} // namespace breakpath
