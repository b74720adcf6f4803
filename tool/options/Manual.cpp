// The man page, from the table of commands.

#include "tool/options/CommandInfo.h"

#include <ostream>

namespace breakpath {

namespace {

// Backslashes, and dots and quotes at the start of a line, are roff's own. A
// hyphen of an option must stay one that can be copied.
std::string roff(const std::string &text) {
  std::string result;
  for (char c : text) {
    if (c == '\\')
      result += "\\e";
    else if (c == '-')
      result += "\\-";
    else if ((c == '.' || c == '\'') &&
             (result.empty() || result.back() == '\n'))
      result += std::string("\\&") + c;
    else
      result += c;
  }
  return result;
}

std::string bold(const std::string &text) {
  return "\\fB" + roff(text) + "\\fR";
}
std::string italic(const std::string &text) {
  return "\\fI" + roff(text) + "\\fR";
}

void writeOption(const OptionInfo &option, std::ostream &out) {
  out << ".TP\n";
  for (size_t i = 0; i < option.names.size(); ++i)
    out << (i ? ", " : "") << bold(option.names[i]);
  if (!option.type.empty())
    out << (option.names.empty() ? "" : " ") << italic(option.type);
  out << '\n' << roff(option.help);
  if (!option.choices.empty() &&
      option.help.find(option.choices.front()) == std::string::npos) {
    out << ": ";
    for (size_t i = 0; i < option.choices.size(); ++i)
      out << (i ? ", " : "") << roff(option.choices[i]);
  }
  out << ".\n";
}

void writeCommand(const CommandInfo &command, std::ostream &out) {
  out << ".SS " << bold("breakpath " + command.name);
  for (const OptionInfo &option : command.options)
    if (option.names.empty())
      out << ' '
          << (option.isRequired ? italic(option.type)
                                : "[" + italic(option.type) + "]");
  out << '\n' << roff(command.help) << ".\n";
  for (const OptionInfo &option : command.options)
    if (option.names != std::vector<std::string>{"-h", "--help"})
      writeOption(option, out);
}

constexpr const char *head = R"(.SH NAME
breakpath \- what a dependency bump leaves broken, before you merge it
.SH SYNOPSIS
.B breakpath
.I command
.RI [ options ]
.SH DESCRIPTION
.B breakpath
compiles a C or C++ client against the old and the new version of a dependency,
and tells every use that no longer compiles or means something else, who runs
it, and whether a test would have noticed. It starts no other program, and
sends nothing anywhere but where
.B breakpath comment
is told to.
.SH COMMANDS
)";

constexpr const char *tail = R"(.SH EXIT STATUS
.TP
.B 0
All was analysed, and nothing is at or above the level of
.BR \-\-fail\-on .
.TP
.B 1
There are findings at or above it.
.TP
.B 2
It could not run; the message says what to type instead.
.TP
.B 3
There are no such findings, but something could not be analysed: never green.
.SH FILES
.TP
.I .breakpath.yaml
Configuration, in the working directory or above, up to the repository's root.
.TP
.I .breakpath\-baseline.json
Findings that are accepted.
.TP
.I compile_commands.json
How the client is compiled, in the directory that
.B \-p
names.
.TP
.I share/doc/breakpath
The guide and all other documents, below the prefix that the program is
installed in. A section on each rule is in
.IR matchers/docs/rules.md .
.SH ENVIRONMENT
.TP
.B NO_COLOR
No colours, if set.
.TP
.B SOURCE_DATE_EPOCH
The day by which acceptances run out, in seconds since 1970; default: now.
.SH SEE ALSO
.BR clang\-tidy (1),
.BR abidiff (1)
)";

} // namespace

void writeManual(const std::vector<CommandInfo> &commands, std::ostream &out) {
  out << ".TH BREAKPATH 1 \"\" \"breakpath " BREAKPATH_VERSION
         "\" \"User Commands\"\n"
      << head;
  for (const CommandInfo &command : commands)
    writeCommand(command, out);
  out << tail;
}

} // namespace breakpath
