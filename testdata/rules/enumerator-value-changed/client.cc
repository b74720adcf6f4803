#include "lib.h"

void save_number(int value);

void save_warning() {
  save_number(static_cast<int>(lib::Level::Warning));
}

void save_error() {
  save_number(static_cast<int>(lib::Level::Error));
}
