#pragma once

namespace ref {
class Tracked {};
class Plain {};
void track(Tracked *object);
void note(Plain *object);
} // namespace ref
