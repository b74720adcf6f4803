#pragma once

namespace store {
class Handle {
public:
  explicit Handle(int number);
  Handle(const Handle &);
  Handle &operator=(const Handle &) = delete;
  int number() const;
};
} // namespace store
