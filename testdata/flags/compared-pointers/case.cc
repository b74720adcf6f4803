// Not to point to this object is not to be null.
#include "../flags.h"

struct Codec {};
static Codec plain, zipped;

struct Stream {
  Codec *codec = &plain;
  void run() {
    if (codec == &zipped)
      note("zipped");
    else
      sink(); // ungated: discount_codes
  }
};

static Codec *find(int n) {
  static Codec known;
  return n ? &known : &plain;
}

static void standard() {}
static void special() {}
static void (*hook)() = standard;

static void run() {
  Codec *first = new Codec;
  Codec *last = coin() ? first : &plain;
  if (first == last)
    note("same");
  else
    sink(); // ungated: discount_codes
  if (find(1) == &plain)
    note("none");
  else
    sink(); // ungated: discount_codes
  if (hook == special)
    note("special");
  else
    sink(); // ungated: discount_codes
}

int main() {
  Stream stream;
  stream.run();
  run();
}
