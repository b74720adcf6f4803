// What the C bindings of the LaunchDarkly SDKs declare, as far as flags go.
#pragma once

#ifdef __cplusplus
extern "C" {
#endif

typedef struct _LDServerSDK *LDServerSDK;
typedef struct _LDClientSDK *LDClientSDK;
typedef struct _LDContext *LDContext;
typedef struct _LDEvalDetail *LDEvalDetail;
struct LDClient;
struct LDUser;

bool LDServerSDK_BoolVariation(LDServerSDK sdk, LDContext context,
                               char const *flag_key, bool default_value);
bool LDServerSDK_BoolVariationDetail(LDServerSDK sdk, LDContext context,
                                     char const *flag_key, bool default_value,
                                     LDEvalDetail *out_detail);
int LDServerSDK_IntVariation(LDServerSDK sdk, LDContext context,
                             char const *flag_key, int default_value);
bool LDClientSDK_BoolVariation(LDClientSDK sdk, char const *flag_key,
                               bool default_value);

/* The client SDK before version 3. */
bool LDBoolVariation(struct LDClient *client, const char *key, bool fallback);

#ifdef __cplusplus
}
#endif
