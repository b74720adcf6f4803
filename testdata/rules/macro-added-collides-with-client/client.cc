#define BUFFER_SIZE 512
#define TIMEOUT 30
void audit(const char *text);

#include "lib.h"

namespace shop {

struct Status {
  int code = 0;
};

struct PayStatus {
  int audit = 0;
};

char buffer[BUFFER_SIZE];

int pay(const PayStatus &state) {
  audit("pay");
  (audit)("pay again");
  rpc_send(buffer, TIMEOUT);
  return state.audit;
}

} // namespace shop
