/// Denies this process to start programs: what a scan reads comes from
/// strangers, and Clang's driver is ready to run helpers that a compile command
/// names.
#pragma once

namespace breakpath {

/// From here on no thread of the process can execute another program; threads
/// and files are not touched. Does nothing where the system has no such means
/// (other than Linux): the command's arguments are cleaned all the same.
void forbidPrograms();

} // namespace breakpath
