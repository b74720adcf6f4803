// How one type became another: the types come from the compiler, and where it
// can tell the answer too, it does.

#include "matchers/rules/TypeChange.h"

#include "matchers/Stages.h"
#include "tests/Workspace.h"

#include <gtest/gtest.h>

namespace breakpath::test {
namespace {

struct Row {
  const char *before, *after;
  TypeChange change;
};
const Row rows[] = {
    {"int", "int", TypeChange::None},
    {"int", "const int", TypeChange::None},
    {"int", "Int", TypeChange::None},
    {"int", "long", TypeChange::Widened},
    {"short", "int", TypeChange::Widened},
    {"float", "double", TypeChange::Widened},
    {"bool", "int", TypeChange::Widened},
    {"unsigned char", "unsigned", TypeChange::Widened},
    {"long", "int", TypeChange::Narrowed},
    {"double", "float", TypeChange::Narrowed},
    {"int", "bool", TypeChange::Narrowed},
    {"double", "int", TypeChange::Narrowed},
    {"int", "unsigned", TypeChange::Signedness},
    {"unsigned long", "long", TypeChange::Signedness},
    {"int", "Color", TypeChange::EnumInteger},
    {"Color", "int", TypeChange::EnumInteger},
    {"Color", "Scoped", TypeChange::Incompatible},
    {"char *", "char **", TypeChange::PointerLevel},
    {"S **", "S *", TypeChange::PointerLevel},
    {"S", "const S &", TypeChange::ValueToReference},
    {"S", "S &&", TypeChange::ValueToReference},
    {"const S &", "S", TypeChange::ReferenceToValue},
    {"S &", "S &&", TypeChange::LvalueToRvalue},
    {"const S &", "S &&", TypeChange::LvalueToRvalue},
    {"const char *", "char *", TypeChange::PointeeConstRemoved},
    {"const S &", "S &", TypeChange::PointeeConstRemoved},
    {"char *", "const char *", TypeChange::PointeeConstAdded},
    {"S &", "const S &", TypeChange::PointeeConstAdded},
    {"S *", "void *", TypeChange::Erased},
    {"S *", "T *", TypeChange::Incompatible},
    {"S", "T", TypeChange::Incompatible},
    {"int", "S", TypeChange::Incompatible},
    {"S *", "S", TypeChange::Incompatible},
    {"S *", "S &", TypeChange::Incompatible},
    {"S &&", "S &", TypeChange::Incompatible},
    {"int", "int *", TypeChange::Incompatible},
};

const char *const types = "using Int = int;\n"
                          "enum Color { Red };\n"
                          "enum class Scoped { Red };\n"
                          "struct S { int x; };\n"
                          "struct T { int y; };\n";

/// The type of the only parameter of each function in \p header, by its name.
std::map<std::string, TypeFact> parametersIn(const std::string &header) {
  Workspace work;
  work.write("lib/lib.h", header);
  ParseContext context;
  context.headers.oldRoot = context.headers.newRoot =
      context.headers.namedRoot = context.headers.includeRoot =
          work.path("lib");
  context.projectRoot = work.path();
  context.resourceDirectory = findResourceDirectory("");
  UnitCommand command{work.path(),
                      work.path("all.cc"),
                      {"clang++", "-std=c++20", "-I" + work.path("lib"), "-c",
                       work.path("all.cc")}};
  ApiModel model = extractApi(context, command, Version::Old, {"lib.h"});
  EXPECT_TRUE(model.skipped.empty());
  std::map<std::string, TypeFact> result;
  for (const Declaration &decl : model.declarations)
    if (decl.kind == DeclarationKind::Function)
      result[decl.name] = decl.parameters.at(0).type;
  return result;
}

TEST(TypeChangeTest, namesWhatChanged) {
  std::string header = types;
  for (size_t i = 0; i < std::size(rows); ++i) {
    std::string n = std::to_string(i);
    header += "void before" + n + "(" + rows[i].before + ");\n" + "void after" +
              n + "(" + rows[i].after + ");\n";
  }
  std::map<std::string, TypeFact> parameters = parametersIn(header);
  for (size_t i = 0; i < std::size(rows); ++i) {
    std::string n = std::to_string(i);
    EXPECT_EQ(
        typeChange(parameters.at("before" + n), parameters.at("after" + n)),
        rows[i].change)
        << rows[i].before << " -> " << rows[i].after;
  }
}

// What a value of the old type loses as one of the new type is an error in
// braces ([dcl.init.list]), and what it keeps is none.
TEST(TypeChangeTest, callsNarrowWhatTheCompilerCallsSo) {
  std::string code = "#include <type_traits>\n#include <utility>\n";
  code += types;
  code += "template <class A, class B> constexpr bool fits =\n"
          "    requires { B{std::declval<A>()}; };\n";
  for (const Row &row : rows) {
    std::string pair = std::string("<") + row.before + ", " + row.after + ">";
    if (row.change == TypeChange::Widened)
      code += "static_assert(fits" + pair + ");\n";
    if (row.change == TypeChange::Narrowed)
      code += "static_assert(!fits" + pair + ");\n";
    if (row.change == TypeChange::Signedness)
      code += std::string("static_assert(sizeof(") + row.before +
              ") == sizeof(" + row.after + ") && std::is_signed_v<" +
              row.before + "> != std::is_signed_v<" + row.after + ">);\n";
    if (row.change == TypeChange::None)
      code += std::string("static_assert(std::is_same_v<std::remove_cv_t<") +
              row.before + ">, std::remove_cv_t<" + row.after + ">>);\n";
  }
  Workspace work;
  work.write("oracle.cc", code);
  Outcome compiled = runProgram({BREAKPATH_ORACLE, "-std=c++20",
                                 "-fsyntax-only", work.path("oracle.cc")});
  EXPECT_EQ(compiled.status, 0) << compiled.err;
}

} // namespace
} // namespace breakpath::test
