#pragma once

namespace shop {
using Handler = int (*)(int);

struct Entry {
  const char *name;
  Handler handler;
  Handler undo;
};
extern const Entry commands[3];
int dispatch(const char *name);

Handler choose(bool first);
int apply(Handler handler, int n);
int applyTwice(int handler(int), int n);
int neverApply(Handler handler);
int neverHandled(int n);

struct Plugin {
  Handler onStart = nullptr;
  Handler onStop = nullptr; // set, never called
  void (*onError)(const char *) = nullptr;
  int start() { return onStart(1); }
};
int shared(int n);
int (*pick(int n))(long);
} // namespace shop
