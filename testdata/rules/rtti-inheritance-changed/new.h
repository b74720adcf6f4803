#pragma once
#include <stdexcept>

namespace toml {
class SyntaxError : public std::logic_error {
public:
  explicit SyntaxError(const char *text);
  ~SyntaxError() override;
};
class TypeError : public std::runtime_error {
public:
  explicit TypeError(const char *text);
  ~TypeError() override;
};
int parse(const char *text);
} // namespace toml
