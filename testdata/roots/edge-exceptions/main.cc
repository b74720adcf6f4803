#include "errors.h"

using namespace shop;

static int rethrown() {
  try {
    try {
      fail(2);
    } catch (const Error &) {
      note();
      throw;
    }
  } catch (const Refused &refused) {
    return refused.code();
  }
  return 0;
}

static int kept() {
  std::exception_ptr pointer;
  try {
    fail(1);
  } catch (...) {
    pointer = std::current_exception();
  }
  try {
    std::rethrow_exception(pointer);
  } catch (const Error &error) {
    return error.code();
  }
}

static int members() {
  try {
    Whole whole;
  } catch (const Error &error) {
    return error.code();
  }
  return 0;
}

static void ended() { note(); }

int main() { // root: main main
  int sum = 0;
  for (int n = 0; n < 5; ++n)
    sum += tried(n);
  sum += rethrown() + kept() + members();
  try {
    Guard guard;
    throw Failure("four");
  } catch (const Failure &failure) {
    sum += failure.what()[0];
  }
  ended();
  return sum > 0 ? 0 : 1;
}
