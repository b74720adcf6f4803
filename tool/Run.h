#pragma once

namespace breakpath {

/// Runs the program: 0, 1, 2 or 3 as tool/docs/guide.md has it.
int run(int argc, char **argv);

} // namespace breakpath
