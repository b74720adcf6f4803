// The same function in files of the same name, in two directories.
#include "../flags.h"

namespace web {
void work();
}

namespace batch {
void work();
}

int main() {
  web::work();
  batch::work();
}
