#include "matchers/facts/Internal.h"

#include "matchers/facts/Patterns.h"

#include <algorithm>
#include <set>
#include <string_view>

namespace breakpath {

// By the habits of Boost, Abseil, Google, Qt and most others.
static bool isInternalWord(std::string_view word) {
  static const std::set<std::string_view> words = {"detail",
                                                   "details",
                                                   "impl",
                                                   "internal",
                                                   "_internal",
                                                   "private",
                                                   "_detail",
                                                   "_impl",
                                                   "impl_",
                                                   "detail_",
                                                   "internal_",
                                                   "__detail",
                                                   "__impl",
                                                   "__internal",
                                                   "_private",
                                                   "aux_",
                                                   "intern",
                                                   "Private",
                                                   "(anonymous namespace)"};
  return words.contains(word) || word.ends_with("_internal") ||
         word.ends_with("_detail") || word.ends_with("_impl") ||
         word.starts_with("internal_");
}

static bool hasInternalPart(std::string_view text, std::string_view separator) {
  size_t at = 0;
  for (size_t end; (end = text.find(separator, at)) != text.npos;
       at = end + separator.size())
    if (isInternalWord(text.substr(at, end - at)))
      return true;
  return false; // the last part is the thing itself
}

bool isInternalName(const std::string &name,
                    const std::vector<std::string> &globs) {
  return name.starts_with("std::") || name.starts_with("__gnu_cxx::") ||
         hasInternalPart(name, "::") ||
         std::any_of(globs.begin(), globs.end(), [&](const std::string &glob) {
           return matchesName(glob, name);
         });
}

bool isInternalHeader(const std::string &path,
                      const std::vector<std::string> &globs) {
  return hasInternalPart(path, "/") ||
         std::any_of(globs.begin(), globs.end(), [&](const std::string &glob) {
           return matchesPath(glob, path);
         });
}

void markInternal(ApiModel &model, const std::vector<std::string> &globs) {
  // Headers repeat, and there are few.
  std::set<std::string> checked, internal;
  for (Declaration &decl : model.declarations) {
    const std::string &file = decl.location.file;
    if (checked.insert(file).second && isInternalHeader(file, globs))
      internal.insert(file);
    decl.isInternal |=
        internal.contains(file) || (decl.kind != DeclarationKind::Header &&
                                    isInternalName(decl.qualified, globs));
  }
}

} // namespace breakpath
