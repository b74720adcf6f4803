#include "lib.h"

int swap_in(int &place) { return seq::exchange(place, 1); }

static constexpr bool quiet = noexcept(seq::exchange(*new int, 1));

int result() { return quiet ? 1 : 2; }
