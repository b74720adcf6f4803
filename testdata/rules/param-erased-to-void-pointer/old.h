#pragma once

namespace lib {
struct Node;
struct Payload;
void attach(Node *node, Payload *payload);
void detach(Node *node, Payload *payload);
} // namespace lib
