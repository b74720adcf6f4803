/// What the loader and the linker see of one library or program.
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <vector>

namespace breakpath {

/// ELF gABI, symbol table: what a name stands for.
enum class SymbolType { Function, Object, ThreadLocal, Indirect, Other };
/// The word for \p type in messages, e.g. "thread-local variable".
const char *toString(SymbolType type);

/// A name that others can link to.
struct BinarySymbol {
  std::string name;    ///< mangled, without its version
  std::string version; ///< "LIBXML2_2.4.30"; may be empty
  /// The version that a new link takes ("@@"); true where there are none.
  bool isDefault = true;
  SymbolType type = SymbolType::Other;
  bool isWeak = false; ///< or unique: clients may bring a copy of their own
  bool isProtected = false;
  uint64_t size = 0; ///< bytes; of objects it is part of the interface

  friend auto operator<=>(const BinarySymbol &, const BinarySymbol &) = default;
};

/// A name that the file expects others to have.
struct BinaryNeed {
  std::string name, version;
  std::string library; ///< that must have this version; may be empty
  SymbolType type = SymbolType::Other;
  bool isWeak = false; ///< may be missing
  /// Looked up when it is first called, not when the file is loaded.
  bool isLazy = false;
  /// Bytes that the file holds itself of a variable of the library (a copy
  /// relocation); 0 for none.
  uint64_t copied = 0;

  friend auto operator<=>(const BinaryNeed &, const BinaryNeed &) = default;
};

/// A type as the debug information describes it.
struct DebugType {
  std::string name; ///< qualified
  uint64_t size = 0;
  std::string header; ///< file name of its declaration

  friend auto operator<=>(const DebugType &, const DebugType &) = default;
};

struct BinaryFile {
  std::string path; ///< as shown
  /// File name without version and extension: "libxml2".
  std::string stem;
  bool isArchive = false;
  std::string machine; ///< "x86-64, 64 bit, little endian"
  std::string soname;
  std::vector<std::string> needed;
  /// The highest version of each series that it asks for: "GLIBC_2.34".
  std::vector<std::string> floors;
  /// What changes how the file is loaded: "initialised first", "RUNPATH /opt".
  std::vector<std::string> loading;
  std::vector<BinarySymbol> symbols; ///< sorted
  /// Names that the file has and hides; from its full symbol table, if any.
  std::vector<std::string> hidden; ///< sorted
  std::vector<BinaryNeed> needs;   ///< sorted
  bool hasDebugInfo = false;
  std::vector<DebugType> types; ///< sorted; complete types only
};

/// Mangled \p name as people write it; unchanged where it is not mangled.
std::string demangled(const std::string &name);

/// Compares the numbers in two versions of one series: "GLIBC_2.4" is lower
/// than "GLIBC_2.34".
bool isLowerVersion(const std::string &a, const std::string &b);

} // namespace breakpath
