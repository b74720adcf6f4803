#include "lib.h"

std::string::size_type width(const std::string &line) {
  return text::trim(line).size();
}

char start(const text::Line &line) { return *line.data(); }
