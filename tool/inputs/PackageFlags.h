/// What a library's own package files say of compiling against it.
#pragma once

#include <string>
#include <vector>

namespace breakpath {

struct PackageFlags {
  std::vector<std::string> includeDirectories; ///< absolute, below the prefix
  std::vector<std::string> defines;            ///< "FOO=1"
  std::string standard;                        ///< "c++17"; empty if unsaid
  /// Package files that are links out of the prefix, and were not read.
  std::vector<std::string> linkedOut;
  bool empty() const { return includeDirectories.empty() && defines.empty(); }
};

/// Reads the pkg-config files and the exported CMake targets of an install
/// \p prefix. They are read as text, and nothing in them is run; what needs
/// CMake to be evaluated is left out.
PackageFlags readPackageFlags(const std::string &prefix);

} // namespace breakpath
