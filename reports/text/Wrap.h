/// Text for a terminal of a known width.
#pragma once

#include <string>
#include <string_view>

namespace breakpath {

/// Columns that \p text takes, without what only colours it.
size_t terminalColumns(std::string_view text);

/// \p text with its lines broken at blanks so that none takes more than
/// \p width columns; 0 for any. What follows is indented under the text behind
/// a label ("  old  int f()"), else by two. A word is never broken, so that a
/// place stays one that can be clicked.
std::string wrapText(std::string_view text, unsigned width);

} // namespace breakpath
