#pragma once

namespace xml {
class Element {
public:
  int &attribute(const char *name);
  const int &attribute(const char *name) const;
  Element *child(int index);
  const Element *child(int index) const;
};
} // namespace xml
