// How alike two names are.

#include "matchers/library/Likeness.h"

#include <gtest/gtest.h>

namespace breakpath::test {
namespace {

TEST(Likeness, isWholeForEqualNamesAndNoneForStrangers) {
  EXPECT_EQ(nameLikeness("charge", "charge"), 1);
  EXPECT_EQ(nameLikeness("", ""), 1);
  EXPECT_EQ(nameLikeness("abc", ""), 0);
  EXPECT_EQ(nameLikeness("abc", "xyz"), 0);
}

TEST(Likeness, doesNotDependOnWhichNameIsOld) {
  const char *names[] = {"",           "a",       "parseJson", "parse_json",
                         "JSONParser", "~Widget", "operator<<"};
  for (const char *a : names)
    for (const char *b : names) {
      EXPECT_EQ(nameLikeness(a, b), nameLikeness(b, a)) << a << ' ' << b;
      EXPECT_EQ(isSameName(a, b), isSameName(b, a)) << a << ' ' << b;
      EXPECT_GE(nameLikeness(a, b), 0) << a << ' ' << b;
      EXPECT_LE(nameLikeness(a, b), 1) << a << ' ' << b;
    }
}

// The words of the two names that are in both: 2 of 2 + 3.
TEST(Likeness, countsSharedWords) {
  EXPECT_EQ(nameLikeness("parse_json", "parseJson"), 1);
  EXPECT_EQ(nameLikeness("file_open", "open_file"), 1);
  EXPECT_DOUBLE_EQ(nameLikeness("get_name", "get_full_name"), 0.8);
}

// One letter of six: 5/6.
TEST(Likeness, countsSharedLetters) {
  EXPECT_DOUBLE_EQ(nameLikeness("charge", "change"), 5.0 / 6);
  EXPECT_DOUBLE_EQ(nameLikeness("color", "colour"), 5.0 / 6);
}

// Of three candidates the one that people mean is the most alike.
TEST(Likeness, prefersTheNameThatPeopleMean) {
  struct {
    const char *gone, *meant, *other;
  } rows[] = {
      {"xmlParseDoc", "xmlParseDocument", "xmlFreeNode"},
      {"SSL_library_init", "OPENSSL_library_init", "SSL_new"},
      {"isEnabled", "is_enabled", "isDisabled"},
      {"getWidth", "width", "getHeight2D"},
  };
  for (auto &row : rows)
    EXPECT_GT(nameLikeness(row.gone, row.meant),
              nameLikeness(row.gone, row.other))
        << row.gone;
}

TEST(Likeness, knowsOneNameInTwoSpellings) {
  EXPECT_TRUE(isSameName("parseJson", "parse_json"));
  EXPECT_TRUE(isSameName("normalise", "normalize"));
  EXPECT_TRUE(isSameName("open_file", "store_open_file"));
  EXPECT_FALSE(isSameName("encode", "decode"));
  EXPECT_FALSE(isSameName("ipv4_parse", "ipv6_parse"));
  EXPECT_FALSE(isSameName("open", "store_open"));
  EXPECT_FALSE(isSameName("get_name", "set_name"));
}

} // namespace
} // namespace breakpath::test
