/// All strings of a fact, without a list of its fields that one could be
/// missing from.
///
///     forEachText(facts, [&](std::string &text) { ... });
#pragma once

#include "matchers/facts/GateFacts.h"

#include <boost/pfr.hpp>

#include <algorithm>
#include <optional>
#include <ranges>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>

namespace breakpath {

/// Calls \p use with each string in \p value, at any depth; names of files in
/// locations excepted.
template <typename T, typename Use> void forEachText(T &value, const Use &use) {
  using Plain = std::remove_const_t<T>;
  if constexpr (std::is_same_v<Plain, std::string>) {
    use(value);
  } else if constexpr (std::is_same_v<Plain, GateTable>) {
    forEachText(value.flags, use);
    forEachText(value.terms, use);
  } else if constexpr (std::is_same_v<Plain, Location> ||
                       std::is_arithmetic_v<Plain> || std::is_enum_v<Plain>) {
    // No text.
  } else if constexpr (std::ranges::range<T>) {
    for (auto &&item : value)
      forEachText(item, use);
  } else if constexpr (requires { value.first; }) {
    forEachText(value.first, use);
    forEachText(value.second, use);
  } else if constexpr (requires { value.valueless_by_exception(); }) {
    std::visit([&](auto &held) { forEachText(held, use); }, value);
  } else if constexpr (requires { value.has_value(); }) {
    if (value)
      forEachText(*value, use);
  } else {
    boost::pfr::for_each_field(value,
                               [&](auto &field) { forEachText(field, use); });
  }
}

/// Of an identifier or a number, in any language.
constexpr bool isWordPart(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
         (c >= 'A' && c <= 'Z') || c == '_' || c & 0x80;
}

/// Calls \p use with what stands before each word of \p text, and the word; at
/// the end with the rest, and no word.
template <typename Use>
void forEachWord(std::string_view text, const Use &use) {
  auto begin = text.begin(), end = text.end();
  while (begin != end) {
    auto word = std::find_if(begin, end, isWordPart);
    auto next = std::find_if_not(word, end, isWordPart);
    use(std::string_view(begin, word), std::string_view(word, next));
    begin = next;
  }
}

} // namespace breakpath
