#include "lib.h"

void configure() {
  lib::Config config;
  config.port = 8080;
  config.timeout = 30;
  config.retries = 3;
  lib::apply(config);
}
