/// The small words that every writer needs: places, numbers, names.
#pragma once

#include "matchers/facts/ApiModel.h"
#include "matchers/facts/Location.h"

#include <string>
#include <vector>

namespace breakpath {

/// "src/job.cc:12:7".
std::string spot(const Location &at);
/// "src/job.cc:12"; of what has no line the file.
std::string shortSpot(const Location &at);
/// "1 use", "3 uses".
std::string count(size_t n, const char *noun);
/// \p text as printable() leaves it and in valid UTF-8, as XML and JSON ask.
std::string oneLine(const std::string &text);
/// "'a', 'b'".
std::string inQuotes(const std::vector<std::string> &names);

/// Where \p change is: in the new version if it has a place there.
const Location &placeOf(const ApiChange &change);
/// "<lib/api.h>:12", of a place in a header of the dependency.
std::string headerPlace(const Location &at);

} // namespace breakpath
