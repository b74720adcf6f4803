/// The headers of a tree, as files.
#pragma once

#include <string>
#include <vector>

namespace breakpath {

/// Public headers below \p includeRoot, relative, sorted. Parts that are not
/// meant to be included (detail/, impl/, *.ipp) are left out.
std::vector<std::string> listHeaders(const std::string &includeRoot);

/// Directories below \p includeRoot that its headers' own #include lines need
/// on the search path, e.g. "libxml2" for <libxml/tree.h>.
std::vector<std::string>
inferIncludeDirectories(const std::string &includeRoot);

/// Whether \p headers below \p includeRoot are of C: none of them says what
/// only C++ has, beside what it keeps for __cplusplus.
bool areC(const std::string &includeRoot,
          const std::vector<std::string> &headers);

/// Whether the source \p file has an #include line that names one of \p
/// headers, which are relative to some directory on its search path.
bool includesOneOf(const std::string &file,
                   const std::vector<std::string> &headers);

} // namespace breakpath
