#include "lib.h"

int frame_length(const struct frame *frame) { return frame->length; }
int trailer_checksum(const struct trailer *trailer) {
  return trailer->checksum;
}
