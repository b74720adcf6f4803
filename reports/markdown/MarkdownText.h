/// Text of strangers in Markdown.
///
/// Names, paths and messages come from whoever wrote the pull request, and a
/// forge finds more in a text than Markdown does: mentions, references to
/// issues and commits, addresses, emoji, formulas, quick actions. Which ones
/// differs between forges and years, so nothing is escaped one by one: a
/// stranger's word stands in code, where neither GitHub nor GitLab looks for
/// anything, unless it is plain letters or a small number.
///
///     prose("charge() now needs an Options argument")
///         == "`charge()` now needs an Options argument"
///     prose("ask @team") == "ask `@team`"
///
/// All results are one line, are never at the start of one (a writer puts a
/// word of its own before), and are never inside an HTML tag.
#pragma once

#include "matchers/facts/Location.h"

#include <string>
#include <vector>

namespace breakpath {

/// \p text as a code span; empty for an empty one. Longer ones are cut.
std::string code(const std::string &text, size_t longest = 160);
/// \p text with all in code that could mean something; "->" is an arrow.
std::string prose(const std::string &text, size_t longest = 400);
/// \p markdown as it has to stand in a cell of a table.
std::string cell(const std::string &markdown);
/// A fence that none of \p lines can close; "```text", newline.
std::string openFence(const std::string &lines, const char *language);
/// What closes openFence(\p lines).
std::string closeFence(const std::string &lines);
/// \p text as one line of a fenced block. A writer puts a word or mark of its
/// own before it: a runner of GitHub obeys "::..." behind blanks.
std::string plainLine(const std::string &text);

/// Whether \p base can stand before a path in a link: http(s), and nothing that
/// could end the link.
bool isLinkBase(const std::string &base);
/// \p markdown as a link to \p at below \p base. Without a base, and for what
/// is not in the repository, the text alone.
std::string linked(const std::string &markdown, const std::string &base,
                   const Location &at);

} // namespace breakpath
