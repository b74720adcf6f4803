/// What a library offers and does not mean for its clients.
#pragma once

#include "matchers/facts/ApiModel.h"

namespace breakpath {

/// Whether a qualified \p name lies in a namespace that is called so (detail,
/// impl, internal, or of the standard library), or one of \p globs, which may
/// name namespaces or directories, matches it.
bool isInternalName(const std::string &name,
                    const std::vector<std::string> &globs);
/// The same of a header, by its directories.
bool isInternalHeader(const std::string &path,
                      const std::vector<std::string> &globs);
/// Marks the declarations of \p model that are internal.
void markInternal(ApiModel &model, const std::vector<std::string> &globs);

} // namespace breakpath
