#pragma once

namespace game {
class Entity {
public:
  int health() const;

protected:
  void damage(int points);
  void heal(int points);
};
} // namespace game
