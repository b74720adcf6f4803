// The part of tool/docs/guide.md that lists every command and option.

#include "tool/options/CommandInfo.h"

#include "llvm/ADT/StringExtras.h"

#include <ostream>

namespace breakpath {

// A row is one line, and "|" ends a cell even in code.
static std::string cell(const std::string &text) {
  std::string result;
  for (char c : text)
    if (c == '\n')
      result += "<br>";
    else
      result += c == '|' ? "\\|" : std::string(1, c);
  return result;
}

static void writeRow(const OptionInfo &option, std::ostream &out) {
  std::string names;
  for (const std::string &name : option.names)
    names += (names.empty() ? "" : ", ") + name;
  if (!option.type.empty())
    names += (names.empty() ? "" : " ") + option.type;
  out << "| `" << cell(names) << "` | " << cell(option.help)
      << (option.isRequired ? "; must be given" : "") << " |\n";
}

void writeReference(const std::vector<CommandInfo> &commands,
                    std::ostream &out) {
  for (const CommandInfo &command : commands) {
    std::string help = command.help;
    help[0] = llvm::toUpper(help[0]);
    out << "\n### breakpath " << command.name << "\n\n" << help << ".\n";
    bool isFirst = true;
    for (const OptionInfo &option : command.options) {
      if (option.names == std::vector<std::string>{"-h", "--help"})
        continue;
      if (std::exchange(isFirst, false))
        out << "\n| option | does |\n|---|---|\n";
      writeRow(option, out);
    }
  }
}

} // namespace breakpath
