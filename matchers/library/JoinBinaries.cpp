// Puts the symbols of a version's binaries beside the declarations of its
// headers: which declaration each is the code of, and which nobody declares.

#include "matchers/Stages.h"
#include "matchers/facts/Internal.h"
#include "matchers/facts/SortedFacts.h"

#include <map>
#include <string_view>
#include <unordered_map>

namespace breakpath {

namespace {

using Kind = DeclarationKind;

// What the compiler emits for a class, as a demangler words it.
constexpr std::string_view ofClass[] = {"vtable for ", "VTT for ",
                                        "typeinfo for ", "typeinfo name for "};

/// "lib::Box<int>::get(int) const" -> "lib::Box::get".
std::string withoutArguments(std::string_view text) {
  std::string plain;
  int depth = 0;
  for (size_t i = 0; i < text.size(); ++i) {
    char c = text[i];
    if (plain.ends_with("operator") && depth == 0) {
      plain += text.substr(i, text.find('(', i + 1) - i);
      break;
    }
    if (c == '<')
      ++depth;
    else if (c == '>')
      --depth;
    else if (depth > 0)
      continue;
    else if (c == '(' && text.substr(i).starts_with("(anonymous namespace)"))
      plain += text.substr(i, 21), i += 20;
    else if (c == '(' || c == '[')
      break;
    else if (c == ' ') // a result type stands in front of templates
      plain.clear();
    else
      plain += c;
  }
  return plain;
}

class Joiner {
public:
  Joiner(ApiModel &model, const std::vector<std::string> &internal)
      : model(model), internal(internal) {
    for (const Declaration &decl : model.declarations) {
      if (!decl.linkName.empty())
        byLinkName.emplace(decl.linkName, &decl);
      if (decl.kind == Kind::Record)
        classes.emplace(decl.qualified, &decl);
      if (decl.isTemplate)
        templates.emplace(decl.qualified, &decl);
    }
  }

  void add(const BinaryFile &file) {
    Declaration out;
    out.kind = Kind::Library;
    out.name = out.qualified = file.stem;
    out.symbol = "library:" + file.stem;
    out.signature = file.soname.empty() ? file.path : file.soname;
    out.location.file = file.path;
    out.soname = file.soname;
    out.needed = file.needed;
    out.floors = file.floors;
    out.loading = file.loading;
    out.machine = file.machine;
    out.isArchive = file.isArchive;
    out.hasDebugInfo = file.hasDebugInfo;
    for (const BinarySymbol &symbol : file.symbols)
      if (!symbol.version.empty())
        out.binary.versions.push_back(symbol.version);
    sortUnique(out.binary.versions);
    added.try_emplace(out.symbol, std::move(out));
    for (const BinarySymbol &symbol : file.symbols)
      addSymbol(symbol, file);
    model.hidden.insert(model.hidden.end(), file.hidden.begin(),
                        file.hidden.end());
    addTypes(file);
  }

  void finish() {
    for (auto &[symbol, decl] : added)
      model.declarations.push_back(std::move(decl));
    sortDeclarations(model);
    sortUnique(model.hidden);
  }

private:
  void addSymbol(const BinarySymbol &symbol, const BinaryFile &file) {
    auto [entry, isNew] =
        added.try_emplace("symbol:" + symbol.name, Declaration());
    Declaration &out = entry->second;
    bool hasVersions =
        !added.at("library:" + file.stem).binary.versions.empty();
    if (hasVersions) {
      out.binary.versions.push_back(symbol.version +
                                    (symbol.isDefault ? "@@" : ""));
      sortUnique(out.binary.versions);
    }
    if (!isNew)
      return;
    out.kind = Kind::Symbol;
    out.symbol = entry->first;
    out.name = out.qualified = demangled(symbol.name);
    out.signature = out.linkName = symbol.name;
    out.location.file = file.path;
    out.binary.type = symbol.type;
    out.binary.isWeak = symbol.isWeak;
    out.binary.size = symbol.size;
    out.binary.library = file.stem;
    out.binary.declaredBy = declares(symbol.name, out.name, out.isTemplate);
    out.isInternal = isInternalName(withoutArguments(out.name), internal);
  }

  /// The symbol of what declares \p name; \p isTemplate if it instantiates it.
  std::string declares(const std::string &name, std::string_view text,
                       bool &isTemplate) const {
    for (const std::string &variant : variantsOf(name))
      if (auto known = byLinkName.find(variant); known != byLinkName.end())
        return known->second->symbol;
    for (std::string_view prefix : ofClass)
      if (text.starts_with(prefix)) {
        auto known = classes.find(std::string(text.substr(prefix.size())));
        return known == classes.end() ? "" : known->second->symbol;
      }
    if (size_t thunk = text.find(" thunk to "); thunk != text.npos) {
      std::string method = withoutArguments(text.substr(thunk + 10));
      auto known = classes.find(method.substr(0, method.rfind("::")));
      return known == classes.end() ? "" : known->second->symbol;
    }
    if (text.find('<') == text.npos)
      return "";
    auto known = templates.find(withoutArguments(text));
    if (known == templates.end()) {
      std::string method = withoutArguments(text);
      known = templates.find(method.substr(0, method.rfind("::")));
    }
    isTemplate = known != templates.end();
    return isTemplate ? known->second->symbol : "";
  }

  // A constructor and a destructor are several symbols (Itanium C++ ABI
  // 5.1.4.3); declarations have that of the complete object.
  static std::vector<std::string> variantsOf(const std::string &name) {
    std::vector<std::string> result = {name};
    for (std::string_view variant : {"C2E", "D0E", "D2E"})
      for (size_t at = name.find(variant); at != name.npos;
           at = name.find(variant, at + 1)) {
        result.push_back(name);
        result.back()[at + 1] = '1';
      }
    return result;
  }

  // Layouts of types that no public header completes.
  void addTypes(const BinaryFile &file) {
    for (const DebugType &type : file.types) {
      auto known = classes.find(type.name);
      if (known != classes.end() && known->second->isComplete)
        continue;
      Declaration out;
      out.kind = Kind::Record;
      out.symbol = "debug:" + type.name;
      out.qualified = type.name;
      out.name = type.name.substr(type.name.rfind(':') + 1);
      out.signature = "struct " + type.name;
      out.location.file = type.header;
      out.isComplete = out.isInternal = true;
      out.layout = std::to_string(type.size) + " bytes";
      added.try_emplace(out.symbol, std::move(out));
    }
  }

  ApiModel &model;
  const std::vector<std::string> &internal;
  std::unordered_map<std::string, const Declaration *> byLinkName, classes,
      templates;
  std::map<std::string, Declaration> added;
};

} // namespace

void joinBinaries(ApiModel &model, const std::vector<BinaryFile> &files,
                  const std::vector<std::string> &internal) {
  if (files.empty())
    return;
  model.hasBinaries = true;
  Joiner joiner(model, internal);
  for (const BinaryFile &file : files)
    joiner.add(file);
  joiner.finish();
}

} // namespace breakpath
