#include "lib.h"

#include <cstdio>

int main() {
  mail::Last<int> last;
  last.put(7);
  std::printf("%d %d\n", last.get(), mail::queued());
}
