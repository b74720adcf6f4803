#ifndef LEVEL_H
#define LEVEL_H

#ifdef __cplusplus
extern "C" {
#endif
int level_of(int sample);
static inline int level_zero(void) { return 0; }
int level_max(void);
#ifdef __cplusplus
}
#endif

#endif
