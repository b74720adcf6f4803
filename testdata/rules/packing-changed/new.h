#ifndef FRAME_H
#define FRAME_H

#ifdef __cplusplus
extern "C" {
#endif
#pragma pack(push, 1)
struct frame {
  char kind;
  int length;
};
#pragma pack(pop)
struct trailer {
  char kind;
  int checksum;
};
int frame_length(const struct frame *frame);
int trailer_checksum(const struct trailer *trailer);
#ifdef __cplusplus
}
#endif

#endif
