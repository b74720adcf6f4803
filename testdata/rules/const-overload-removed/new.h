#pragma once

namespace xml {
class Element {
public:
  int &attribute(const char *name);
  Element *child(int index);
  const Element *child(int index) const;
};
} // namespace xml
