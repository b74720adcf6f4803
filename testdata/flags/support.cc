// Runs the programs in this directory: $FLAG (on, off) answers for the flag
// "discount_codes", any other is on. The first three coins are the bits of
// $SEED, so that eight runs see all that three coins can do.
#include "flags.h"

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <mutex>

namespace {

bool answer(std::string_view key) {
  const char *flag = std::getenv("FLAG");
  return key != "discount_codes" || (flag && !std::strcmp(flag, "on"));
}

std::mutex guard; // constant-initialised: initialisers call sink, too

} // namespace

FeatureFlags flags;

bool FeatureFlags::isEnabled(std::string_view key, int) const {
  return answer(key);
}

bool FeatureFlags::isDisabled(std::string_view key) const {
  return !answer(key);
}

std::string FeatureFlags::stringVariation(std::string_view key,
                                          std::string_view) const {
  return answer(key) ? "treatment" : "control";
}

int FeatureFlags::intVariation(std::string_view key, int) const {
  return answer(key) ? 1 : 0;
}

int sink(int line, const char *file) { return sink_at(line, file); }

int flag_is_enabled(const char *key) { return answer(key); }

int flag_is_disabled(const char *key) { return !answer(key); }

const char *flag_string_variation(const char *key, const char *) {
  return answer(key) ? "treatment" : "control";
}

int flag_int_variation(const char *key, int) { return answer(key) ? 1 : 0; }

int sink_at(int line, const char *file) {
  std::lock_guard lock(guard);
  std::printf("sink %s:%d\n", file, line);
  std::fflush(stdout);
  return line;
}

bool coin() {
  std::lock_guard lock(guard);
  static const char *seed = std::getenv("SEED");
  static unsigned long state = seed ? std::strtoul(seed, nullptr, 10) : 0;
  static int tossed = 0;
  if (tossed++ < 3)
    return state >> (tossed - 1) & 1;
  state = state * 6364136223846793005 + 1442695040888963407;
  return state >> 33 & 1;
}

const char *volatile lastNote;

void note(const char *text) { lastNote = text; }
