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

/// \p a comes before \p b in that order; places are not compared.
bool isWorse(const Entry &a, const Entry &b);

/// Columns of an entry in its line, the end one past the last character; as
/// editors and GitHub count: in UTF-16 code units, from 1.
struct Columns {
  unsigned begin = 1, end = 2;
};
/// Where the line is not known, bytes are taken for characters.
Columns columnsOf(const Entry &entry);

/// \p text as printable() leaves it and in valid UTF-8, as XML and JSON ask.
std::string oneLine(const std::string &text);
/// Where \p entry is, for people; a library's header in angle brackets.
std::string tellPlace(const Entry &entry);
/// What is known of it beside its message: evidence, who gets there, what
/// gates it, what mends it. Each line starts with a word of ours.
std::vector<std::string> tellMore(const Entry &entry);
/// Why not all that could hold findings was analysed: "13 of 15 units were
/// analysed". Empty if all was.
std::string tellIncomplete(const Report &report);

/// What runs the place unseen: a background job, a timer, a thread.
bool isInBackground(const Entry &entry);

} // namespace breakpath
