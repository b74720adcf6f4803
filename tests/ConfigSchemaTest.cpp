// tool/options/breakpath.schema.json says the same as the reader of
// .breakpath.yaml: keys, words and ranges are compared with what the reader
// answers. Words and rules are written by BREAKPATH_UPDATE=1.

#include "tests/Workspace.h"
#include "tool/options/Config.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <regex>
#include <set>

namespace breakpath::test {
namespace {

using Json = nlohmann::ordered_json;
using Wrap = std::function<std::string(const std::string &)>;

const std::string file =
    BREAKPATH_SOURCE_DIR "/tool/options/breakpath.schema.json";

class ConfigSchema : public testing::Test {
protected:
  /// What the reader says of a document that it must not understand.
  std::string answer(const std::string &text) {
    std::filesystem::remove(work.path(".breakpath.yaml"));
    work.write(".breakpath.yaml", text + "\n");
    llvm::Expected<Config> config = readConfig(work.path(".breakpath.yaml"));
    EXPECT_FALSE(bool(config)) << text;
    return config ? "" : llvm::toString(config.takeError());
  }

  /// "a, b or c" behind \p start, as words.
  static std::vector<std::string> words(const std::string &message,
                                        const std::string &start) {
    size_t at = message.find(start);
    EXPECT_NE(at, std::string::npos) << message;
    if (at == std::string::npos)
      return {};
    std::string list = message.substr(at + start.size());
    list = list.substr(0, list.find(", not "));
    static const std::regex word("[a-z_-]+");
    std::vector<std::string> result;
    for (std::sregex_iterator i(list.begin(), list.end(), word), end; i != end;
         ++i)
      if (i->str() != "or" && i->str() != "and")
        result.push_back(i->str());
    return result;
  }

  void visit(Json &schema, const Wrap &wrap) {
    if (schema.contains("enum"))
      schema["enum"] = words(answer(wrap("zzzzzzzzz")), "must be ");
    else if (schema.contains("properties"))
      visitObject(schema, wrap);
    else if (schema.contains("items"))
      visit(schema["items"],
            [&](const std::string &value) { return wrap("[" + value + "]"); });
    else if (schema["type"] == "integer")
      EXPECT_NE(answer(wrap("1000"))
                    .find("from " + schema["minimum"].dump() + " to " +
                          schema["maximum"].dump()),
                std::string::npos)
          << wrap("1000");
    else
      answer(wrap("{}")); // neither a text nor a truth
  }

  void visitObject(Json &schema, const Wrap &wrap) {
    std::set<std::string> said;
    for (auto &[key, value] : schema["properties"].items()) {
      said.insert(key);
      if (wrap("") != "{rules: }")
        visit(value, [&, name = key](const std::string &inner) {
          return wrap("{" + name + ": " + inner + "}");
        });
    }
    if (wrap("") == "{rules: }") {
      schema["properties"] = ruleLevels();
      return;
    }
    auto known = words(answer(wrap("{zzzzzzzzz: 1}")), "the keys here are ");
    EXPECT_EQ(said, (std::set<std::string>(known.begin(), known.end())));
  }

  static Json ruleLevels() {
    Json rules = Json::object();
    for (const Rule &rule : allRules())
      rules[rule.name] = {{"description", rule.title},
                          {"$ref", "#/$defs/level"}};
    return rules;
  }

  Workspace work;
};

TEST_F(ConfigSchema, saysWhatTheReaderReads) {
  std::string text = readFile(file);
  Json schema = Json::parse(text);
  visit(schema, [](const std::string &value) { return value; });
  std::string expected = schema.dump(2) + "\n";
  if (std::getenv("BREAKPATH_UPDATE"))
    std::ofstream(file) << expected;
  else
    EXPECT_EQ(text, expected);
}

} // namespace
} // namespace breakpath::test
