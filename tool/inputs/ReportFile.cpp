#include "tool/inputs/ReportFile.h"

#include "tool/support/Failure.h"

#include <fstream>
#include <iostream>

namespace breakpath {

llvm::Expected<Report> readReportFile(const std::string &file) {
  constexpr size_t most = 64u << 20, step = 1u << 20;
  std::ifstream opened;
  if (file != "-")
    opened.open(file, std::ios::binary);
  std::istream &in = file == "-" ? std::cin : opened;
  if (!in)
    return failure(
        file + ": cannot be read; 'breakpath scan ... --format json=" + file +
        "' writes it");
  std::string text;
  for (std::string part(step, '\0'); in && text.size() <= most;) {
    in.read(part.data(), step);
    text.append(part, 0, in.gcount());
  }
  if (text.size() > most)
    return failure(file + ": is more than 64 MiB; limit the run that writes it "
                          "to fewer sources");
  return readReport(text, file);
}

} // namespace breakpath
