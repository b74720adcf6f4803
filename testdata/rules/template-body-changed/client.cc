#include "lib.h"

struct Parcel {
  int size() const;
};

struct Letter {
  int size() const;
  int byteSize() const;
};

int postage(const Parcel &parcel) {
  return lib::weigh(parcel);
}

int postage(const Letter &letter) { return lib::weigh(letter); }
