#include "tool/evidence/CoverageReaders.h"
#include "tool/support/Failure.h"

#include <llvm/ADT/ArrayRef.h>
#include <llvm/ADT/StringMap.h>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <limits>
#include <optional>

namespace breakpath {

// A pull request may have written the report: no more memory than this.
constexpr unsigned longestFile = 5'000'000, mostLines = 20'000'000;
constexpr unsigned deepest = 32;

constexpr auto lastLine = std::numeric_limits<unsigned>::max();

//===--- llvm-cov ---------------------------------------------------------===//

namespace {
/// A place from which on llvm-cov has another count.
struct Segment {
  std::uint64_t line, count;
  bool hasCount, isEntry, isGap;
};
} // namespace

// As llvm::coverage::LineCoverageStats: of the regions that begin on the line
// and the one that reaches into it, the largest count; none where all is left
// out by the preprocessor.
static std::optional<std::uint64_t> countOf(llvm::ArrayRef<Segment> onLine,
                                            const Segment *into) {
  bool beginsSkipped =
      !onLine.empty() && onLine[0].isEntry && !onLine[0].hasCount;
  bool isMapped = into && into->hasCount && !beginsSkipped;
  std::uint64_t count = into ? into->count : 0;
  for (const Segment &segment : onLine) {
    if (!segment.isEntry || !segment.hasCount)
      continue;
    isMapped = true;
    if (!segment.isGap)
      count = std::max(count, segment.count);
  }
  return isMapped ? std::optional(count) : std::nullopt;
}

/// Returns what is wrong. \p budget bounds the lines of a whole report: a few
/// segments may claim any number.
static std::string addLines(FileCoverage &file, llvm::ArrayRef<Segment> rest,
                            unsigned &budget) {
  const Segment *into = nullptr;
  for (std::uint64_t line = 0; !rest.empty(); ++line) {
    if (!into || !into->hasCount)
      line = rest[0].line;
    if (!line || rest[0].line < line)
      return "its segments are out of order";
    if (rest[0].line > longestFile || !budget)
      return "it has too many lines";
    auto here = rest.take_while([&](auto &s) { return s.line == line; });
    if (auto count = countOf(here, into)) {
      file.add(static_cast<unsigned>(line), *count);
      --budget;
    }
    into = here.empty() ? into : &here.back();
    rest = rest.drop_front(here.size());
  }
  return "";
}

//===--- JSON -------------------------------------------------------------===//

namespace {

enum class Kind { Object, List, Text, Number, Null };

/// Takes a report apart while it is parsed, so that no tree of it is built.
class JsonReader : public nlohmann::json_sax<nlohmann::json> {
public:
  Coverage result;
  std::string wrong, type;
  bool isGcovr = false, lacksLines = false;

  bool null() override { return check(Kind::Null); }
  bool boolean(bool value) override { return takeNumber(value); }
  bool number_integer(number_integer_t value) override {
    return takeNumber(countOf(static_cast<double>(value)));
  }
  bool number_unsigned(number_unsigned_t value) override {
    return takeNumber(value);
  }
  bool number_float(number_float_t value, const string_t &) override {
    return takeNumber(countOf(value));
  }
  bool string(string_t &value) override;
  bool binary(binary_t &) override { return false; }
  bool start_object(size_t) override { return check(Kind::Object) && open(""); }
  bool key(string_t &name) override;
  bool end_object() override;
  bool start_array(size_t) override { return check(Kind::List) && open("/*"); }
  bool end_array() override;
  bool parse_error(size_t at, const std::string &,
                   const nlohmann::json::exception &) override {
    return fail("is no JSON from byte " + std::to_string(at) + " on");
  }

private:
  bool fail(const std::string &message) {
    wrong = message;
    return false;
  }
  bool check(Kind kind);
  bool open(const char *element);
  void close();
  bool takeNumber(std::uint64_t value);
  bool addGcovrLine();
  bool addSegment();
  bool endFile();

  std::string place; ///< the keys down to here, "*" for an element of a list
  std::vector<size_t> opened; ///< lengths of place outside of what is open
  unsigned budget = mostLines;
  // What is known so far of the file, and of the line or segment in it.
  std::string name;
  FileCoverage file;
  std::vector<Segment> segments;
  bool listsLines = false;
  std::optional<std::uint64_t> line, count;
  bool isLeftOut = false;
  std::vector<std::uint64_t> numbers;
};

} // namespace

static const llvm::StringMap<Kind> &kinds() {
  static const llvm::StringMap<Kind> result = {
      {"/type", Kind::Text},
      {"/data", Kind::List},
      {"/data/*", Kind::Object},
      {"/data/*/files", Kind::List},
      {"/data/*/files/*", Kind::Object},
      {"/data/*/files/*/filename", Kind::Text},
      {"/data/*/files/*/segments", Kind::List},
      {"/data/*/files/*/segments/*", Kind::List},
      {"/data/*/files/*/segments/*/*", Kind::Number},
      {"/files", Kind::List},
      {"/files/*", Kind::Object},
      {"/files/*/file", Kind::Text},
      {"/files/*/lines", Kind::List},
      {"/files/*/lines/*", Kind::Object},
      {"/files/*/lines/*/line_number", Kind::Number},
      {"/files/*/lines/*/count", Kind::Number},
      {"/files/*/lines/*/gcovr/noncode", Kind::Number},
      {"/files/*/lines/*/gcovr/excluded", Kind::Number}};
  return result;
}

bool JsonReader::check(Kind kind) {
  auto known = kinds().find(place);
  return known == kinds().end() || known->second == kind ||
         fail(place + " holds something else than coverage reports have there");
}

bool JsonReader::open(const char *element) {
  opened.push_back(place.size());
  listsLines |=
      place == "/files/*/lines" || place == "/data/*/files/*/segments";
  place += element;
  return opened.size() <= deepest || fail("is nested too deeply");
}

void JsonReader::close() {
  place.resize(opened.back());
  opened.pop_back();
}

bool JsonReader::key(string_t &name) {
  place.resize(opened.back());
  place += "/" + name;
  isGcovr |= place == "/gcovr/format_version";
  return true;
}

bool JsonReader::string(string_t &value) {
  if (place == "/type")
    type = value;
  else if (place == "/files/*/file" || place == "/data/*/files/*/filename")
    name = value;
  return check(Kind::Text);
}

bool JsonReader::takeNumber(std::uint64_t value) {
  if (place == "/data/*/files/*/segments/*/*")
    numbers.push_back(value);
  else if (place == "/files/*/lines/*/line_number")
    line = value;
  else if (place == "/files/*/lines/*/count")
    count = value;
  else if (place == "/files/*/lines/*/gcovr/noncode" ||
           place == "/files/*/lines/*/gcovr/excluded")
    isLeftOut |= value != 0;
  return check(Kind::Number);
}

bool JsonReader::end_object() {
  close();
  if (place == "/files/*/lines/*")
    return addGcovrLine();
  return (place != "/files/*" && place != "/data/*/files/*") || endFile();
}

bool JsonReader::end_array() {
  close();
  return place != "/data/*/files/*/segments/*" || addSegment();
}

bool JsonReader::addGcovrLine() {
  if (!isLeftOut && (!line || !count || *line > lastLine))
    return fail("a line lacks its line_number or count");
  if (!isLeftOut && *line)
    file.add(static_cast<unsigned>(*line), *count);
  line = count = std::nullopt;
  isLeftOut = false;
  return true;
}

// Before LLVM 11 there was no isGap.
bool JsonReader::addSegment() {
  if (numbers.size() < 5 || numbers[0] > lastLine)
    return fail("a segment is not [line, column, count, has count, is entry]");
  segments.push_back({numbers[0], numbers[2], numbers[3] != 0, numbers[4] != 0,
                      numbers.size() > 5 && numbers[5]});
  numbers.clear();
  return true;
}

bool JsonReader::endFile() {
  std::string problem = addLines(file, segments, budget);
  if (!problem.empty())
    return fail(name + ": " + problem);
  lacksLines |= !listsLines || name.empty();
  if (!name.empty())
    result.files[normalised(name)].merge(file);
  name.clear();
  file = {};
  segments.clear();
  listsLines = false;
  return true;
}
llvm::Expected<Coverage> readJson(const std::string &path,
                                  llvm::StringRef text) {
  JsonReader reader;
  nlohmann::json::sax_parse(text.begin(), text.end(), &reader);
  if (!reader.wrong.empty())
    return failure(path + ": " + reader.wrong);
  if (reader.lacksLines)
    return failure(path + ": is a summary without lines; write it with gcovr "
                          "--json, or llvm-cov export without -summary-only");
  if (!reader.isGcovr && reader.type != "llvm.coverage.json.export")
    return notRead(path);
  return std::move(reader.result);
}

} // namespace breakpath
