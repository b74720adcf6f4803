#pragma once

namespace ref {
class Tracked {
  int id = 77;
};
class Plain {};
void track(Tracked *object);
void note(Plain *object);
} // namespace ref
