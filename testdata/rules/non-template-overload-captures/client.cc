#include "lib.h"

void store(json::Writer &out, char grade, int points) {
  json::write(out, grade);
  json::write(out, points);
  json::write<char>(out, grade);
}
