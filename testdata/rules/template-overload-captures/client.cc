#include "lib.h"

void greet(logs::Line &line, const std::string &user, const char *host) {
  logs::put(line, user);
  logs::put(line, host);
  logs::put(line, "done");
  line.add(host);
}
