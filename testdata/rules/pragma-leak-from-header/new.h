#pragma once

#pragma pack(push, 1)
struct wire_header {
  char kind;
  int length;
};

int wire_send(const wire_header *header);
