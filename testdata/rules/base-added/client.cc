#include "lib.h"

class Labelled {
public:
  int tag() const;
};

class OwnSong : public media::Song, public Labelled {
public:
  int label() const { return tag(); }
};

int year(const media::Song &song) { return song.year(); }
