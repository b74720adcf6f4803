#include "tool/options/CommandInfo.h"

#include "tool/options/OptionTable.h"

#include <algorithm>

namespace breakpath {

// "LEVEL:{error,info,warning}": what it is, and what it may be.
static void readType(const CLI::Option &option, OptionInfo &into) {
  if (option.get_items_expected_max() == 0)
    return; // a flag
  std::string text = option.get_type_name();
  size_t open = text.find(":{");
  into.type = text.substr(0, open);
  if (open == std::string::npos)
    return;
  std::string list = text.substr(open + 2, text.size() - open - 3);
  for (size_t at = 0, end; at <= list.size(); at = end + 1) {
    end = std::min(list.find(',', at), list.size());
    into.choices.push_back(list.substr(at, end - at));
  }
}

static OptionInfo describe(const CLI::Option &option) {
  OptionInfo info;
  for (const std::string &name : option.get_snames())
    info.names.push_back("-" + name);
  for (const std::string &name : option.get_lnames())
    info.names.push_back("--" + name);
  readType(option, info);
  info.help = option.get_description();
  info.isRequired = option.get_required();
  info.isRepeatable = option.get_items_expected_max() > 1;
  return info;
}

std::vector<CommandInfo> commandTable() {
  Options options;
  std::vector<std::string> formats;
  CLI::App app;
  addCommands(app, options, formats);
  std::vector<CommandInfo> commands;
  for (const CLI::App *command : app.get_subcommands({})) {
    CommandInfo info{command->get_name(), command->get_description(), {}};
    for (const CLI::Option *option : command->get_options({}))
      info.options.push_back(describe(*option));
    commands.push_back(std::move(info));
  }
  return commands;
}

} // namespace breakpath
