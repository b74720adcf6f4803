// Nobody names what is in here.
#include "registry.h"

namespace shop {
namespace {
int printed() { return 1; }

struct Print : Command {
  int execute() override { return printed(); }
};
Registrar<Print> print("print");

struct List : Command {
  int execute() override { return 2; }
};
const bool listed = Registry::instance().add("list", [] {
  return std::unique_ptr<Command>(new List);
});

struct NeverListed : Command {
  int execute() override { return printed(); }
};

void handled(int) { printed(); }
struct Hook {
  Hook() { onSignal(handled); }
} hook;
} // namespace
} // namespace shop
