struct Before {
  char tag;
  long value;
};

#include "lib.h"

struct Record {
  char tag;
  long value;
};

struct Code {
  char letters[3];
};

long send(const Record &record) {
  wire_header header{'r', sizeof(Record)};
  return wire_send(&header) + record.value;
}
