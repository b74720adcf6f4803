#pragma once

#include "tool/forge/Http.h"
#include "tool/options/Options.h"

#include <iosfwd>

namespace breakpath {

/// `breakpath comment`: the report as the one comment on its pull request. The
/// Markdown goes to \p out where it is not posted, what was done to \p err.
/// The exit status: 0, or 2 where it could not be done.
int comment(const Options &options, std::ostream &out, std::ostream &err,
            const HttpLimits &limits = {});

} // namespace breakpath
