#include "matchers/facts/ApiModel.h"

#include <algorithm>
#include <cctype>
#include <numeric>

namespace breakpath {

void sortDeclarations(ApiModel &model) {
  std::vector<Declaration> &all = model.declarations;
  std::sort(all.begin(), all.end(),
            [](auto &a, auto &b) { return a.symbol < b.symbol; });
  model.byParent.resize(all.size());
  std::iota(model.byParent.begin(), model.byParent.end(), 0);
  std::stable_sort(
      model.byParent.begin(), model.byParent.end(),
      [&](unsigned a, unsigned b) { return all[a].parent < all[b].parent; });
}

static void addNames(const std::string &type, std::set<std::string> &names) {
  std::string name;
  for (size_t i = 0; i <= type.size(); ++i) {
    unsigned char c = i < type.size() ? type[i] : ' ';
    if (std::isalnum(c) || c == '_' || c == ':') {
      name += static_cast<char>(c);
    } else if (!name.empty()) {
      names.insert(name);
      name.clear();
    }
  }
}

std::set<std::string> namesOfTypes(const Declaration &decl) {
  std::set<std::string> names;
  addNames(decl.type.canonical, names);
  for (const Parameter &parameter : decl.parameters)
    addNames(parameter.type.canonical, names);
  return names;
}

const Declaration *findDeclaration(const ApiModel &model,
                                   const std::string &symbol) {
  auto at = std::lower_bound(
      model.declarations.begin(), model.declarations.end(), symbol,
      [](const Declaration &d, const std::string &s) { return d.symbol < s; });
  return at != model.declarations.end() && at->symbol == symbol ? &*at
                                                                : nullptr;
}

} // namespace breakpath
