#ifndef MIX_H
#define MIX_H

void mix_add(float *out, const float *in, int count);
void mix_copy(float *__restrict out, const float *in, int count);
void mix_scale(float *__restrict samples, int count);

#endif
