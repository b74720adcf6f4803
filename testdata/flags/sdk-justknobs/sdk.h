// What Meta's JustKnobs declares.
#pragma once

#include <cstddef>
#include <string>

namespace facebook::jk {

template <size_t N> struct FixedName {
  char text[N] = {};
  constexpr FixedName(const char (&name)[N]) {
    for (size_t i = 0; i < N; ++i)
      text[i] = name[i];
  }
};

template <FixedName Name> bool eval();

class BooleanKnob {
public:
  explicit BooleanKnob(std::string name);
  bool operator()() const;

private:
  std::string name;
};

} // namespace facebook::jk
