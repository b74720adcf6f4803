#include "lib.h"

template <typename T> auto hurt(T &thing, int) -> decltype(thing.damage(1)) {
  thing.damage(1);
}
template <typename T> void hurt(T &, long) {}

void hit(game::Entity &entity) { hurt(entity, 0); }
