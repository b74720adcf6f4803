// What is whole is destroyed when the rest of the construction throws.
#include "../flags.h"

struct Job {
  explicit Job(int) {}
  Job() : Job(1) { throw 1; }
  ~Job() {
    sink(); // ungated: discount_codes
  }
};

static int made = 0;
struct Slot {
  Slot() {
    if (made++ == 1)
      throw 1;
  }
  ~Slot() {
    sink(); // ungated: discount_codes
  }
};

static void run() {
  try {
    new Job;
  } catch (int) {
  }
  try {
    new Slot[2];
  } catch (int) {
  }
  if (flags.isEnabled("discount_codes")) {
    Job job(1);
    Slot slot;
  }
}

int main() { run(); }
