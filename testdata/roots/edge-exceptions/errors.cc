#include "errors.h"

namespace shop {
int note() { return 1; }
int neverNote() { return 2; }
Error::Error(int n) : n(n) {}
Error::Error(const Error &other) : n(other.n) { note(); }
Error::~Error() { note(); }
Failure::Failure(const std::string &what) : std::runtime_error(what) {}
const char *Failure::what() const noexcept {
  note();
  return "failure";
}
Guard::~Guard() { note(); }
Member::~Member() { note(); }

void refuse() { throw Refused(); }
static void deeper(int n) {
  Guard guard;
  if (n == 1)
    throw Error(1);
  if (n == 2)
    refuse();
  if (n == 3)
    throw Failure("three");
  if (n == 4)
    throw n;
}
void fail(int n) {
  Guard guard;
  deeper(n);
}

static int recover() {
  try {
    throw;
  } catch (const Refused &refused) {
    return refused.code();
  } catch (...) {
    return note();
  }
}

int tried(int n) {
  try {
    fail(n);
    return 0;
  } catch (Refused &refused) {
    return refused.code();
  } catch (Error error) { // copied
    return error.code();
  } catch (const std::exception &exception) {
    return exception.what()[0];
  } catch (...) {
    return recover();
  }
}
} // namespace shop
