// What makes shells complete breakpath, from the table of commands.

#include "matchers/rules/Rule.h"
#include "tool/options/CommandInfo.h"

#include <ostream>

namespace breakpath {

namespace {

using Commands = std::vector<CommandInfo>;

bool isFile(const OptionInfo &option) {
  for (const char *word : {"FILE", "DIR", "OLD", "NEW", "BUILD"})
    if (option.type.find(word) != std::string::npos)
      return true;
  return option.names.empty() && option.choices.empty();
}

/// All it may be, as words.
std::string choicesOf(const OptionInfo &option) {
  std::string words;
  auto add = [&](const std::string &word) {
    words += (words.empty() ? "" : " ") + word;
  };
  for (const std::string &choice : option.choices)
    add(choice);
  if (option.names.empty() && option.type == "ID")
    for (const Rule &rule : allRules())
      add(rule.name);
  return words;
}

// Single quotes, for all three shells; a quote within is left out.
std::string quoted(const std::string &text) {
  std::string result = "'";
  for (char c : text)
    if (c != '\'')
      result += c;
  return result + "'";
}

//===--- bash -------------------------------------------------------------===//

void writeBashCommand(const CommandInfo &command, std::ostream &out) {
  std::string names, positional;
  out << "  " << command.name << ")\n    case $previous in\n";
  for (const OptionInfo &option : command.options) {
    std::string pattern;
    for (const std::string &name : option.names) {
      names += (names.empty() ? "" : " ") + name;
      pattern += (pattern.empty() ? "" : "|") + name;
    }
    std::string words = choicesOf(option);
    if (option.names.empty())
      positional += (positional.empty() ? "" : " ") + words;
    else if (!words.empty())
      out << "    " << pattern << ") words=" << quoted(words) << " ;;\n";
    else if (!option.type.empty())
      out << "    " << pattern << ") ;; # a name of a file, or anything\n";
  }
  out << "    *)\n      if [[ $current == -* ]]; then words=" << quoted(names)
      << "\n      else words=" << quoted(positional)
      << "; fi ;;\n    esac ;;\n";
}

void writeBash(const Commands &commands, std::ostream &out) {
  std::string names;
  for (const CommandInfo &command : commands)
    names += (names.empty() ? "" : " ") + command.name;
  out << "# bash completion for breakpath\n_breakpath() {\n"
         "  local current=${COMP_WORDS[COMP_CWORD]} words=\n"
         "  local previous=${COMP_WORDS[COMP_CWORD-1]}\n"
         "  if ((COMP_CWORD == 1)); then\n    words="
      << quoted(names + " --help --version")
      << "\n  else\n  case ${COMP_WORDS[1]} in\n";
  for (const CommandInfo &command : commands)
    writeBashCommand(command, out);
  out << "  esac\n  fi\n"
         "  COMPREPLY=($(compgen -W \"$words\" -- \"$current\"))\n}\n"
         "complete -o bashdefault -o default -F _breakpath breakpath\n";
}

//===--- zsh --------------------------------------------------------------===//

// Brackets and colons are _arguments' own.
std::string zshText(const std::string &text) {
  std::string result;
  for (char c : text) {
    if (c == '[' || c == ']' || c == ':' || c == '\\')
      result += '\\';
    result += c;
  }
  return result;
}

std::string zshAction(const OptionInfo &option) {
  if (std::string words = choicesOf(option); !words.empty())
    return "(" + words + ")";
  return option.type == "DIR" || option.type == "BUILD" ? "_files -/"
         : isFile(option)                               ? "_files"
                                                        : " ";
}

void writeZshOption(const OptionInfo &option, std::ostream &out) {
  std::string value = ":" + zshText(option.type) + ":" + zshAction(option);
  if (option.names.empty()) {
    out << " \\\n      " << quoted((option.isRepeatable ? "*" : "") + value);
    return;
  }
  std::string others;
  for (const std::string &name : option.names)
    others += (others.empty() ? "" : " ") + name;
  for (const std::string &name : option.names)
    out << " \\\n      "
        << quoted((option.isRepeatable ? "*" : "(" + others + ")") + name +
                  "[" + zshText(option.help) + "]" +
                  (option.type.empty() ? "" : value));
}

void writeZsh(const Commands &commands, std::ostream &out) {
  out << "#compdef breakpath\n_breakpath() {\n"
         "  local -a commands=(\n";
  for (const CommandInfo &command : commands)
    out << "    " << quoted(command.name + ":" + zshText(command.help)) << '\n';
  out << "  )\n"
         "  if ((CURRENT == 2)); then\n"
         "    _describe command commands\n    return\n  fi\n"
         "  local command=$words[2]\n"
         "  shift words\n  ((CURRENT--))\n"
         "  case $command in\n";
  for (const CommandInfo &command : commands) {
    out << "  " << command.name << ")\n    _arguments -s";
    for (const OptionInfo &option : command.options)
      writeZshOption(option, out);
    out << " ;;\n";
  }
  out << "  esac\n}\n"
         "if [[ $funcstack[1] == _breakpath ]]; then _breakpath \"$@\"\n"
         "else compdef _breakpath breakpath\nfi\n";
}

//===--- fish -------------------------------------------------------------===//

void writeFishOption(const std::string &command, const OptionInfo &option,
                     std::ostream &out) {
  std::string words = choicesOf(option);
  if (option.names.empty() && words.empty())
    return; // files are completed anyway
  out << "complete -c breakpath -n '__fish_seen_subcommand_from " << command
      << "'";
  for (const std::string &name : option.names)
    out << (name[1] == '-' ? " -l " + name.substr(2) : " -s " + name.substr(1));
  if (!words.empty())
    out << (option.names.empty() ? " -f" : " -x") << " -a " << quoted(words);
  else if (!option.type.empty())
    out << (isFile(option) ? " -r" : " -x");
  out << " -d " << quoted(option.help) << '\n';
}

void writeFish(const Commands &commands, std::ostream &out) {
  out << "# fish completion for breakpath\n";
  for (const CommandInfo &command : commands)
    out << "complete -c breakpath -n __fish_use_subcommand -f -a "
        << command.name << " -d " << quoted(command.help) << '\n';
  for (const CommandInfo &command : commands)
    for (const OptionInfo &option : command.options)
      writeFishOption(command.name, option, out);
}

} // namespace

void writeCompletion(const std::vector<CommandInfo> &commands,
                     const std::string &shell, std::ostream &out) {
  if (shell == "bash")
    writeBash(commands, out);
  else if (shell == "zsh")
    writeZsh(commands, out);
  else
    writeFish(commands, out);
}

} // namespace breakpath
