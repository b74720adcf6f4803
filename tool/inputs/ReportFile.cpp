#include "tool/inputs/ReportFile.h"

#include "tool/support/Failure.h"
#include "tool/support/Files.h"

namespace breakpath {

llvm::Expected<Report> readReportFile(const std::string &file) {
  llvm::ErrorOr<std::string> text = readInput(file, 64u << 20);
  if (text)
    return readReport(*text, file);
  if (text.getError() == std::errc::file_too_large)
    return failure(file + ": is more than 64 MiB; limit the run that writes it "
                          "to fewer sources");
  return failure(file + ": cannot be read; 'breakpath scan ... --format json=" +
                 file + "' writes it");
}

} // namespace breakpath
