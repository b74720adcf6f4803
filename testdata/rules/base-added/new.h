#pragma once

namespace media {
class Tagged {
public:
  int tag() const;
};
class Clip {
public:
  int length() const;
};
class Song : public Clip, public Tagged {
public:
  int year() const;
};
class Film : public Clip {};
} // namespace media
