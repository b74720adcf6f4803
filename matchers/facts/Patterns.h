/// Patterns for names and paths, in presets and in configurations.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace breakpath {

/// Whether qualified \p name is what \p pattern says: "run" and "Job::run"
/// match at the end of a name, "::run" only the whole; "*" and "?" as in a
/// shell. Template arguments in the pattern do not count.
bool matchesName(const std::string &pattern, const std::string &name);

/// Whether \p path, or what is left of it below one of its directories, is what
/// \p glob says; "**" crosses directories, and so does "*".
bool matchesPath(std::string_view glob, std::string_view path);

/// The words of \p text, which spaces separate.
std::vector<std::string> splitWords(std::string_view text);

} // namespace breakpath
