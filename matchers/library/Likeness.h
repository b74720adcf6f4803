/// How alike two declarations are that may be one under two names.
#pragma once

#include "matchers/facts/ApiModel.h"

#include <string>

namespace breakpath {

/// 0 to 1: shared words, or few letters changed.
double nameLikeness(const std::string &a, const std::string &b);
/// The same words in other letters or order, one spelled otherwise, or one
/// name within the other: parseJson, parse_json; normalise, normalize;
/// open_file, store_open_file.
bool isSameName(const std::string &a, const std::string &b);
bool isCallable(DeclarationKind kind);
/// Takes the same and gives the same.
bool sameShape(const Declaration &a, const Declaration &b);

} // namespace breakpath
