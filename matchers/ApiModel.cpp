#include "matchers/ApiModel.h"

#include <algorithm>
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

} // namespace breakpath
