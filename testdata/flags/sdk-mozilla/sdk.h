// What Firefox declares, as far as flags go.
#pragma once

#include <cstddef>
#include <cstdint>

class nsLiteralCString {
public:
  constexpr nsLiteralCString(const char *text, size_t length)
      : text(text), length(length) {}

private:
  const char *text;
  size_t length;
};
using nsACString = nsLiteralCString;

constexpr nsLiteralCString operator""_ns(const char *text, size_t length) {
  return {text, length};
}

namespace mozilla {

namespace StaticPrefs {
inline const char *GetPrefName_browser_discount_enabled() {
  return "browser.vouchers.enabled";
}
bool browser_discount_enabled();
bool browser_coupons_AtStartup();
uint32_t browser_discount_level();
} // namespace StaticPrefs

class NimbusFeatures {
public:
  static bool GetBool(const nsACString &feature, const nsACString &variable,
                      bool fallback);
};

enum class PrefValueKind { Default, User };

class Preferences {
public:
  static bool GetBool(const char *pref, bool fallback = false,
                      PrefValueKind kind = PrefValueKind::User);
};

} // namespace mozilla
