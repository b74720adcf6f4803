#include "lib.h"

void configure() {
  lib::Config config;
  config.port = 8080;
  config.timeout = 30;
  config.backlog = 4;
  lib::apply(config);
}
