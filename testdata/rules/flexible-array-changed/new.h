#ifndef PACKET_H
#define PACKET_H

struct packet {
  int length;
  char data[];
};
struct label {
  int length;
  char text[1];
};
int packet_sum(const struct packet *packet);
int label_sum(const struct label *label);

#endif
