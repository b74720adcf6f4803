#pragma once

namespace breakpath {

/// Runs the program: 0, 1, 2 or 3 as README: Exit status has it.
int run(int argc, char **argv);

} // namespace breakpath
