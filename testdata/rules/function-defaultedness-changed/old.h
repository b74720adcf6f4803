#pragma once

namespace term {
class Session {
public:
  Session();
  ~Session();
  int id() const;

private:
  int number = 0;
};
class Screen {
public:
  Screen();
  ~Screen();
};
} // namespace term
