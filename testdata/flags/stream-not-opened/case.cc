// A file with a name need not be there.
#include "../flags.h"
#include <fstream>

static void run() {
  std::ifstream file("/no/such/file");
  if (!file)
    sink(); // ungated: discount_codes
}

int main() { run(); }
