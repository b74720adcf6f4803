/// What an object file holds of a library: sizes, offsets, slots, symbol
/// names, calling conventions. Computed from the AST for the unit's target;
/// in the words that reports show.
#pragma once

#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace clang {
class ASTContext;
class ASTNameGenerator;
class CXXMethodDecl;
class CXXRecordDecl;
class FieldDecl;
class FunctionDecl;
class NamedDecl;
class QualType;
class RecordDecl;
class VTableLayout;
} // namespace clang

namespace breakpath {

class Naming;
class SourceFiles;

/// Every answer is empty where there is nothing to tell: incomplete and
/// dependent types, code that is compiled into the client alone.
class Embedding {
public:
  Embedding(clang::ASTContext &context, SourceFiles &files,
            const Naming &naming);
  ~Embedding();

  /// "24 bytes, aligned to 8".
  std::string layout(const clang::RecordDecl &record);
  /// "20 bytes": without the padding that a derived class may use.
  std::string dataSize(const clang::RecordDecl &record);
  /// "at byte 8", "at bit 65, 3 wide".
  std::string offset(const clang::FieldDecl &field);
  /// "slot 3" of a virtual function (Itanium C++ ABI, 2.5.2).
  std::string slot(const clang::CXXMethodDecl &method);
  /// Symbols of the functions in the virtual tables, by slot; an overrider
  /// counts as what it overrides.
  std::vector<std::string> virtualTable(const clang::CXXRecordDecl &record);
  /// How many of them are in the primary table.
  unsigned primarySlots(const clang::CXXRecordDecl &record);
  /// The function whose definition brings the tables (Itanium C++ ABI, 5.2.3).
  std::string keyFunction(const clang::CXXRecordDecl &record);
  /// The name that the linker looks for; empty for what has no definition in
  /// the library: inline functions, templates, constants.
  std::string linkName(const clang::NamedDecl &decl);
  /// "i32 (pointer, object of 24 bytes)": how arguments and result are passed.
  std::string calling(const clang::FunctionDecl &function);
  /// Compiled code of the library knows the layout of \p record: it has member
  /// functions that are not inline, or stands in the signature of one. What is
  /// compiled into the client alone cannot disagree with the library.
  bool isShared(const clang::RecordDecl &record);

private:
  void collectShared();
  void share(clang::QualType type);
  bool isComputable(const clang::RecordDecl *record) const;
  const clang::VTableLayout *tablesOf(const clang::CXXRecordDecl &record) const;
  std::string passed(clang::QualType type) const;
  std::string passedRecord(const clang::RecordDecl &record,
                           clang::QualType type) const;
  void classify(const clang::RecordDecl &record, uint64_t base,
                std::vector<std::string> &classes) const;

  clang::ASTContext &context;
  SourceFiles &files;
  const Naming &naming;
  std::unique_ptr<clang::ASTNameGenerator> names;
  bool collected = false;
  llvm::DenseSet<const clang::RecordDecl *> shared;
};

/// The function is compiled into each client that calls it.
bool isCompiledIntoClient(const clang::FunctionDecl &function);

} // namespace breakpath
