#include "matchers/program/RootShapes.h"

#include <cctype>
#include <cstring>
#include <set>
#include <sstream>

namespace breakpath {

std::string upper(std::string text) {
  for (char &c : text)
    c = std::toupper(static_cast<unsigned char>(c));
  return text;
}

static bool isAlpha(char c) {
  return std::isalpha(static_cast<unsigned char>(c));
}
static bool isDigit(char c) {
  return std::isdigit(static_cast<unsigned char>(c));
}

// One of five or six: "*/15", "0-7", "MON-FRI", "L". A word is no field.
static bool isCronField(const std::string &field) {
  size_t letters = 0;
  for (char c : field) {
    if (!isAlpha(c) && !isDigit(c) && !std::strchr("*/,-?#", c))
      return false;
    letters = isAlpha(c) ? letters + 1 : 0;
    if (letters > 3)
      return false;
  }
  return isAlpha(field[0]) || isDigit(field[0]) || field[0] == '*' ||
         field[0] == '?';
}

// "*/15 * * * *", "@daily", "@every 5m".
bool isCron(const std::string &text) {
  static const std::set<std::string> words = {
      "@yearly", "@annually", "@monthly", "@weekly",
      "@daily",  "@midnight", "@hourly",  "@reboot"};
  if (words.contains(text) || text.starts_with("@every "))
    return true;
  std::istringstream in(text);
  size_t fields = 0, numbers = 0;
  for (std::string field; in >> field; ++fields) {
    if (!isCronField(field))
      return false;
    numbers += !isAlpha(field[0]);
  }
  return (fields == 5 || fields == 6) && numbers >= 3;
}

bool isVerb(const std::string &name) {
  static const std::set<std::string> verbs = {
      "GET", "POST", "PUT", "PATCH", "DELETE", "DEL", "HEAD", "OPTIONS"};
  return verbs.contains(upper(name));
}

bool routes(const std::string &name) {
  std::string word = upper(name);
  return isVerb(name) || word == "ROUTE" || word == "HANDLE" ||
         word == "HANDLEFUNC" || word == "ADDROUTE" || word == "ADD_ROUTE" ||
         (name.size() > 2 && name.starts_with("on") &&
          std::isupper(static_cast<unsigned char>(name[2])));
}

// "TEST(Orders, areRetried)" -> "Orders.areRetried"; a string stands alone.
std::string testName(const std::string &macro) {
  size_t open = macro.find('('), close = macro.rfind(')');
  if (open == std::string::npos)
    return "";
  std::string inner = macro.substr(
      open + 1, close == std::string::npos ? close : close - open - 1);
  if (size_t quote = inner.find('"'); quote != std::string::npos) {
    size_t end = inner.find('"', quote + 1);
    if (end == std::string::npos)
      return "";
    // As Catch2 and doctest name theirs.
    return (macro.starts_with("SCENARIO") ? "Scenario: " : "") +
           inner.substr(quote + 1, end - quote - 1);
  }
  std::string name;
  for (unsigned char c : inner)
    if (c == ',')
      name += '.';
    else if (!std::isspace(c))
      name += c;
  return name;
}

// tests/orders.cc, orders_test.cc, test_orders.c, OrdersTest.cpp
bool isTestFile(const std::string &file) {
  auto isWord = [](std::string word) {
    word = upper(word);
    return word == "TEST" || word == "TESTS" || word == "UNITTEST" ||
           word == "UNITTESTS" || word == "TESTING" || word == "T";
  };
  size_t begin = 0;
  for (size_t at; (at = file.find('/', begin)) != std::string::npos;
       begin = at + 1)
    if (isWord(file.substr(begin, at - begin)))
      return true;
  std::string stem = file.substr(begin);
  stem = stem.substr(0, stem.rfind('.'));
  std::string low = upper(stem);
  return low.starts_with("TEST_") || low.ends_with("_TEST") ||
         low.ends_with("_TESTS") || low.ends_with("-TEST") || isWord(stem) ||
         stem.ends_with("Test") || stem.ends_with("Tests") ||
         low.ends_with("_UNITTEST");
}

std::string stemOf(const std::string &file) {
  std::string stem = file.substr(file.rfind('/') + 1);
  return stem.substr(0, stem.rfind('.'));
}

} // namespace breakpath
