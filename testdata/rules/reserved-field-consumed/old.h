#ifndef OPTIONS_H
#define OPTIONS_H

#ifdef __cplusplus
extern "C" {
#endif
struct options {
  int depth;
  int reserved1;
  int reserved2;
  int limit;
};
int options_apply(const struct options *options);
#ifdef __cplusplus
}
#endif

#endif
