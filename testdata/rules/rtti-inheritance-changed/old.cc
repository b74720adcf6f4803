#include "lib.h"

toml::SyntaxError::SyntaxError(const char *text)
    : std::runtime_error(text) {}
toml::SyntaxError::~SyntaxError() = default;
toml::TypeError::TypeError(const char *text) : std::runtime_error(text) {}
toml::TypeError::~TypeError() = default;
int toml::parse(const char *text) { throw SyntaxError(text); }
