#pragma once

namespace game {
class Entity {
public:
  int health() const;
  void damage(int points);

protected:
  void heal(int points);
};
} // namespace game
