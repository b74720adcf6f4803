/// What Clang's diagnostics are in facts, by their ids.
#pragma once

#include "matchers/facts/Diagnostic.h"

namespace breakpath {

/// The kind of the error or warning \p id.
ErrorKind errorKind(unsigned id);
NoteKind noteKind(unsigned id);

/// The argument that the message of \p id names first, which is what it is
/// about; for nearly all, 0.
unsigned subjectOf(unsigned id);

} // namespace breakpath
