/// The commands and their options as data, and what is made of it.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

namespace breakpath {

/// An option of a command, or an argument without a name.
struct OptionInfo {
  std::vector<std::string> names;   ///< "-p", "--build-dir"; none: by its place
  std::string type;                 ///< "FILE"; empty: a flag
  std::vector<std::string> choices; ///< all it may be; empty: anything
  std::string help;
  bool isRequired = false, isRepeatable = false;
};
struct CommandInfo {
  std::string name, help;
  std::vector<OptionInfo> options;
};
/// Every command, in the order of the help: the table that the parser is made
/// of, for the man page and completions.
std::vector<CommandInfo> commandTable();

/// The man page, as roff (man(7)).
void writeManual(const std::vector<CommandInfo> &commands, std::ostream &out);
/// The commands and options as tool/docs/guide.md holds them: Markdown.
void writeReference(const std::vector<CommandInfo> &commands,
                    std::ostream &out);
/// For \p shell: bash, zsh or fish.
void writeCompletion(const std::vector<CommandInfo> &commands,
                     const std::string &shell, std::ostream &out);

} // namespace breakpath
