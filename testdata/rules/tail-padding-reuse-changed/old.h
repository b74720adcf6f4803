#pragma once

namespace scene {
class Node {
public:
  Node();
  int depth() const;

protected:
  double scale;
  int level;
};
class Light {
public:
  Light();

protected:
  double power;
  int color;
};
void visit(Node *node);
} // namespace scene
