// Proven fixes for clang-apply-replacements, which wants a file of YAML whose
// name ends in .yaml, and finds sources by their absolute paths.

#include "reports/Report.h"

#include "llvm/Support/YAMLTraits.h"
#include "llvm/Support/raw_os_ostream.h"

#include <set>

using breakpath::Edit;

LLVM_YAML_IS_SEQUENCE_VECTOR(Edit)

namespace {

/// clang::tooling::TranslationUnitReplacements, as YAML has it.
struct Replacements {
  std::string mainSourceFile;
  std::vector<Edit> edits;
};

} // namespace

template <> struct llvm::yaml::MappingTraits<Edit> {
  static void mapping(IO &io, Edit &edit) {
    io.mapRequired("FilePath", edit.file);
    io.mapRequired("Offset", edit.offset);
    io.mapRequired("Length", edit.length);
    io.mapRequired("ReplacementText", edit.replacement);
  }
};

template <> struct llvm::yaml::MappingTraits<Replacements> {
  static void mapping(IO &io, Replacements &file) {
    io.mapRequired("MainSourceFile", file.mainSourceFile);
    io.mapRequired("Replacements", file.edits);
  }
};

namespace breakpath {

void writeFixes(const Report &report, std::ostream &out) {
  // Two findings can ask for the same edit, as for one #include.
  std::set<Edit> edits;
  for (const Finding &finding : report.findings)
    if (finding.fix)
      for (Edit edit : finding.fix->edits) {
        if (!edit.file.starts_with("/"))
          edit.file = report.root + "/" + edit.file;
        edits.insert(std::move(edit));
      }
  Replacements file{"", {edits.begin(), edits.end()}};
  llvm::raw_os_ostream stream(out);
  llvm::yaml::Output yaml(stream);
  yaml << file;
}

} // namespace breakpath
