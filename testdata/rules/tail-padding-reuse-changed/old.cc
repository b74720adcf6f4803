#include "lib.h"

scene::Node::Node() : scale(1), level(2) {}
int scene::Node::depth() const { return level; }
scene::Light::Light() : power(1), color(7) {}
void scene::visit(Node *node) {}
