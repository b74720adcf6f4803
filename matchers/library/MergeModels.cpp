// One version read for two languages: what either says of it.

#include "matchers/Stages.h"

#include <algorithm>
#include <unordered_set>

namespace breakpath {

using Kind = DeclarationKind;

ApiModel mergeModels(ApiModel a, ApiModel b) {
  std::unordered_set<std::string> symbols, plainFunctions;
  for (const Declaration &decl : a.declarations) {
    symbols.insert(decl.symbol);
    if (decl.kind == Kind::Function)
      plainFunctions.insert(decl.qualified);
  }
  for (Declaration &decl : b.declarations)
    if (!symbols.count(decl.symbol) &&
        !(decl.kind == Kind::Function && plainFunctions.count(decl.qualified)))
      a.declarations.push_back(std::move(decl));
  sortDeclarations(a);
  auto addNew = [](auto &into, auto &from) {
    into.insert(into.end(), from.begin(), from.end());
    std::sort(into.begin(), into.end());
    into.erase(std::unique(into.begin(), into.end()), into.end());
  };
  // What one language could not read, the other may have.
  auto readBy = [](const ApiModel &model, const std::string &header) {
    return std::binary_search(model.headers.begin(), model.headers.end(),
                              header) &&
           std::none_of(model.skipped.begin(), model.skipped.end(),
                        [&](auto &entry) { return entry.first == header; });
  };
  auto unread = [&](const ApiModel &model) {
    return [&](const std::pair<std::string, std::string> &entry) {
      return readBy(model, entry.first);
    };
  };
  std::vector<std::pair<std::string, std::string>> skipped = a.skipped;
  std::erase_if(skipped, unread(b));
  std::erase_if(b.skipped, unread(a));
  a.skipped = std::move(skipped);
  addNew(a.headers, b.headers);
  addNew(a.skipped, b.skipped);
  addNew(a.outside, b.outside);
  return a;
}

} // namespace breakpath
