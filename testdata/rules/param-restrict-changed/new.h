#ifndef MIX_H
#define MIX_H

void mix_add(float *__restrict out, const float *__restrict in, int count);
void mix_copy(float *__restrict out, const float *in, int count);
void mix_scale(float *samples, int count);

#endif
