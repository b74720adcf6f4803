#include "lib.h"

void start_up() {
  LIB_NOTE("starting");
  LIB_WARN("no configuration");
}

#ifdef LIB_WARN
void shut_down() { lib::log_line("stopping"); }
#endif
