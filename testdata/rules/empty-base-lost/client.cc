#include "lib.h"
#include <cstdio>

struct Document : ref::Tracked {
  int pages = 12;
};

int main() {
  Document document;
  ref::track(&document);
  std::printf("%d\n", document.pages);
}
