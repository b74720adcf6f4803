// What of a compile command must not reach the driver.

#include "matchers/parse/frontend/FrontEnd.h"

#include <gtest/gtest.h>

namespace breakpath::test {
namespace {

using Words = std::vector<std::string>;

/// Behind "cc": what is left of \p arguments, and what could have run code.
struct Sanitized {
  Words kept, dropped;
};
Sanitized sanitized(Words arguments) {
  arguments.insert(arguments.begin(), "cc");
  Words dropped = sanitize(arguments);
  EXPECT_FALSE(arguments.empty());
  EXPECT_EQ(arguments.front(), "cc");
  arguments.erase(arguments.begin());
  return {arguments, dropped};
}

/// A flag as people write it, with its value where it has one.
struct Flag {
  Words words;
  bool runsCode;
};
const Flag flags[] = {
    {{"-fplugin=./evil.so"}, true},
    {{"-fplugin-arg-evil-run=1"}, true},
    {{"-fpass-plugin=./evil.so"}, true},
    {{"-load", "./evil.so"}, true},
    {{"-plugin", "evil"}, true},
    {{"-add-plugin", "evil"}, true},
    {{"-plugin-arg-evil", "run"}, true},
    {{"--offload-arch=native"}, true},
    {{"--no-offload-arch=native"}, true},
    {{"--cuda-gpu-arch=native"}, true},
    {{"--amdgpu-arch-tool=./evil"}, true},
    {{"--nvptx-arch-tool=./evil"}, true},
    {{"-fopenmp-targets=nvptx64"}, true},
    {{"-ccc-install-dir", "evil"}, true},
    {{"-ccc-gcc-name", "evil"}, true},
    {{"-Bevil"}, true},
    {{"-B", "evil"}, true},
    {{"--prefix=evil"}, true},
    {{"--config=evil.cfg"}, true},
    {{"--config", "evil.cfg"}, true},
    {{"-wrapper", "evil"}, true},
    {{"-specs=evil"}, true},
    {{"--specs=evil"}, true},
    {{"-MJfragment.json"}, false},
    {{"-MJ", "fragment.json"}, false},
    {{"-gen-cdb-fragment-path", "evil"}, false},
    {{"-include-pch", "evil.pch"}, false},
    {{"--version"}, false},
    {{"--help"}, false},
    {{"--help-hidden"}, false},
    {{"-print-search-dirs"}, false},
    {{"--print-targets"}, false},
    {{"-dumpversion"}, false},
    {{"-dumpmachine"}, false},
    {{"--autocomplete=-f"}, false},
    {{"-ftime-report"}, false},
    {{"-fdump-record-layouts"}, false},
    {{"-v"}, false},
    {{"-###"}, false},
};

std::string joined(const Words &words) {
  std::string text;
  for (const std::string &word : words)
    text += (text.empty() ? "" : " ") + word;
  return text;
}

TEST(Sanitize, takesEachFlagWithItsValueAndNothingElse) {
  for (const Flag &flag : flags) {
    Words arguments = {"-DBEFORE"};
    arguments.insert(arguments.end(), flag.words.begin(), flag.words.end());
    arguments.insert(arguments.end(), {"-DAFTER", "a.cc"});
    auto [kept, dropped] = sanitized(arguments);
    EXPECT_EQ(kept, (Words{"-DBEFORE", "-DAFTER", "a.cc"}))
        << joined(flag.words);
    EXPECT_EQ(dropped, flag.runsCode ? Words{joined(flag.words)} : Words{})
        << joined(flag.words);
  }
}

TEST(Sanitize, takesWhatIsHandedToTheFrontEnd) {
  for (const Flag &flag : flags) {
    Words arguments;
    for (const std::string &word : flag.words)
      arguments.insert(arguments.end(), {"-Xclang", word});
    arguments.push_back("a.cc");
    EXPECT_EQ(sanitized(arguments).kept, Words{"a.cc"}) << joined(flag.words);
  }
}

TEST(Sanitize, survivesAFlagWithoutItsValue) {
  for (const Flag &flag : flags) {
    EXPECT_EQ(sanitized({"a.cc", flag.words[0]}).kept, Words{"a.cc"})
        << flag.words[0];
    EXPECT_EQ(sanitized({"a.cc", "-Xclang", flag.words[0]}).kept, Words{"a.cc"})
        << flag.words[0];
  }
  EXPECT_EQ(sanitized({"a.cc", "-Xclang"}).kept, (Words{"a.cc", "-Xclang"}));
}

TEST(Sanitize, leavesWhatOnlyLooksLikeOne) {
  const Words harmless = {"-DB=-Bevil", "-Wall",     "-loadable",
                          "-vectorize", "-verbose",  "-include",
                          "config.h",   "-Iplugins", "-fno-plt",
                          "-std=c++20", "-Xclang",   "-fallow-half-arguments"};
  auto [kept, dropped] = sanitized(harmless);
  EXPECT_EQ(kept, harmless);
  EXPECT_TRUE(dropped.empty());
}

// Drivers look for helpers beside themselves.
TEST(Sanitize, forgetsWhereTheCompilerLies) {
  Words arguments = {"./evil/clang++", "-c", "a.cc"};
  sanitize(arguments);
  EXPECT_EQ(arguments, (Words{"clang++", "-c", "a.cc"}));
  Words none;
  EXPECT_TRUE(sanitize(none).empty());
}

} // namespace
} // namespace breakpath::test
