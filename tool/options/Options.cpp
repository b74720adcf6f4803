#include "tool/options/Options.h"

#include "tool/options/OptionTable.h"
#include "tool/support/Words.h"

#include <algorithm>
#include <iostream>

namespace breakpath {

namespace {

const Format *findFormat(std::span<const Format> formats,
                         const std::string &name) {
  for (const Format &format : formats)
    if (format.name == name)
      return &format;
  return nullptr;
}

std::string whatIsWrong(const std::string &format, const std::string &command) {
  std::string text = findFormat(allFormats(), format)
                         ? "'breakpath " + command + "' has no findings to tell"
                         : "unknown format '" + format + "'";
  std::span<const Format> known = formatsOf(command);
  Words names;
  for (const Format &each : known)
    names.push_back(each.name);
  return text + "; there are " + inWords(names, " and ");
}

bool parseFormats(const std::vector<std::string> &formats, Options &options) {
  for (const std::string &format : formats) {
    size_t at = format.find('=');
    Output output{format.substr(0, at),
                  at == std::string::npos ? "" : format.substr(at + 1)};
    if (!findFormat(formatsOf(options.command), output.format)) {
      std::cerr << "breakpath: --format " << format << ": "
                << whatIsWrong(output.format, options.command) << '\n';
      return false;
    }
    options.outputs.push_back(output);
  }
  if (options.outputs.empty())
    options.outputs.push_back({"text", ""});
  return true;
}

Words commandNames(const CLI::App &app) {
  Words names;
  for (const CLI::App *command : app.get_subcommands({}))
    names.push_back(command->get_name());
  return names;
}

} // namespace

std::optional<Options> parseOptions(int argc, char **argv, int &exitStatus) {
  Options options;
  std::vector<std::string> formats;
  CLI::App app;
  addCommands(app, options, formats);

  std::string word = argc > 1 ? argv[1] : "";
  Words known = commandNames(app);
  bool isCommand = std::find(known.begin(), known.end(), word) != known.end();
  if (!isCommand && !word.empty() && word[0] != '-') {
    std::cerr << "breakpath: there is no command '" << word << "'; there are "
              << inWords(known, " and ") << '\n';
    exitStatus = 2;
    return std::nullopt;
  }
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError &error) {
    // Help and version are not errors; all else is a usage error.
    exitStatus = app.exit(error) == 0 ? 0 : 2;
    return std::nullopt;
  }
  for (std::string &argument : options.compilerArguments)
    if (argument.rfind('=', 0) == 0) // "-X=-DNDEBUG" works as well
      argument.erase(0, 1);
  options.command = app.get_subcommands().front()->get_name();
  if (!parseFormats(formats, options)) {
    exitStatus = 2;
    return std::nullopt;
  }
  return options;
}

} // namespace breakpath
