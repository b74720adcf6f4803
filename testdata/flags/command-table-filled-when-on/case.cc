// A table of commands gets a row only when the flag is on.
#include "../flags.h"

#include <utility>
#include <vector>

using Command = void (*)();
static std::vector<std::pair<const char *, Command>> commands;

static void applyCode() {
  sink(); // gated: discount_codes
}

static void help() { note("help"); }

static void fill() {
  commands.emplace_back("help", help);
  if (flags.isEnabled("discount_codes"))
    commands.emplace_back("apply-code", applyCode);
}

static void run() {
  fill();
  for (const auto &[name, command] : commands)
    command();
}

int main() { run(); }
