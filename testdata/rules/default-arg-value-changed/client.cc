#include "lib.h"

bool resend(lib::Upload *upload) {
  bool sent = lib::retry(upload);
  return sent || lib::retry(upload, 3);
}
