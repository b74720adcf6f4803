/// The findings of a report in one list, for writers that tell all kinds alike.
#pragma once

#include "reports/Report.h"

namespace breakpath {

Entry entryOf(const Finding &finding);
Entry entryOf(const FlagEntry &finding);
Entry entryOf(const LoadEntry &finding);
Entry entryOf(const SuppressionEntry &finding);
/// Of `diff`, where the changes are the findings.
Entry entryOf(const Report::Change &change);

/// All that counts, by file, line, column and rule.
std::vector<Entry> entriesOf(const Report &report);
/// The same, for readers who stop after a few: by level, then confidence, then
/// what breaks and no test would have noticed, then place.
std::vector<Entry> worstFirst(const Report &report);

/// What runs the place unseen: a background job, a timer, a thread.
bool isInBackground(const Entry &entry);

} // namespace breakpath
