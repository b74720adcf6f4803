#include "lib.h"

scene::Node::Node() : scale(1), level(2), mark(0) {}
int scene::Node::depth() const { return level; }
scene::Light::Light() : power(1), color(7) {}
struct Access : scene::Node {
  static void set(scene::Node *node) { static_cast<Access *>(node)->mark = 99; }
};
void scene::visit(Node *node) { Access::set(node); }
