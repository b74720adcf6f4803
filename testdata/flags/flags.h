/* What the programs in this directory ask about and what belongs to the
   feature; see support.cc for how it answers in a run.

   A line with a call of sink() says what is true of it:

     sink(); // gated: discount_codes               never runs with the flag off
     sink(); // ungated: discount_codes             does, on some run
     sink(); // ungated: discount_codes (not run)   would, if anybody called it
     sink(); // gated-when-queued: discount_codes   was asked when it was queued
     sink(); // maybe: discount_codes (why)         never runs with the flag off,
                                                    but who is to prove that? */
#ifndef TESTDATA_FLAGS_H
#define TESTDATA_FLAGS_H

#ifdef __cplusplus
#include <string>
#include <string_view>

struct FeatureFlags {
  bool isEnabled(std::string_view key, int user = 0) const;
  bool isDisabled(std::string_view key) const;
  std::string stringVariation(std::string_view key,
                              std::string_view fallback) const;
  int intVariation(std::string_view key, int fallback) const;
};
extern FeatureFlags flags;

/* The code of the feature; gives a number that is not 0. */
int sink(int line = __builtin_LINE(), const char *file = __builtin_FILE());

extern "C" {
#else
#include <stdbool.h>
#define sink() sink_at(__LINE__, __FILE__)
#endif

int flag_is_enabled(const char *key);
int flag_is_disabled(const char *key);
const char *flag_string_variation(const char *key, const char *fallback);
int flag_int_variation(const char *key, int fallback);

int sink_at(int line, const char *file);
/* A condition that has nothing to do with a flag. */
bool coin(void);
/* Code that has nothing to do with the feature. */
void note(const char *text);

#ifdef __cplusplus
}
#endif
#endif
