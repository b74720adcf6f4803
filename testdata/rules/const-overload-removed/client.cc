#include "lib.h"

int width(const xml::Element &element) { return element.attribute("width"); }

void widen(xml::Element &element) { element.attribute("width") += 10; }

int depth(const xml::Element &element) {
  return element.child(0) ? 1 + depth(*element.child(0)) : 0;
}
