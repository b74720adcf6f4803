#include "handlers.h"
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <new>

static int ascending(const void *a, const void *b) {
  return note(*static_cast<const int *>(a) - *static_cast<const int *>(b));
}
static int neverDescending(const void *a, const void *b) {
  return neverNote(ascending(b, a));
}
static int byKey(const void *key, const void *element) {
  return ascending(key, element);
}

static volatile std::sig_atomic_t signals = 0;
static void onUser(int) { signals = signals + 1; }
static void onAction(int, siginfo_t *, void *) { signals = note(signals); }
static void neverOnAlarm(int) { neverNote(1); }
static void flush() { note(1); }
static void flushLambda() { note(2); }
static void onExit(int, void *) { note(3); }

static void sortAll() {
  int values[] = {3, 1, 2};
  std::qsort(values, 3, sizeof(int), ascending);
  int key = 2;
  std::bsearch(&key, values, 3, sizeof(int), byKey);
  std::qsort(values, 3, sizeof(int), [](const void *a, const void *b) {
    return ascending(b, a) + note(0);
  });
  int (*compare)(const void *, const void *) = nullptr;
  compare = ascending;
  std::qsort(values, 3, sizeof(int), compare);
}

static void handleSignals() {
  std::signal(SIGUSR1, onUser); // root: signal-handler onUser
  std::raise(SIGUSR1);
  struct sigaction action;
  std::memset(&action, 0, sizeof action);
  action.sa_sigaction = onAction; // root: signal-handler onAction
  action.sa_flags = SA_SIGINFO;
  sigaction(SIGUSR2, &action, nullptr);
  std::raise(SIGUSR2);
}

int main() { // root: main main
  sortAll();
  handleSignals();
  std::atexit(flush);
  std::atexit([] { flushLambda(); });
  on_exit(onExit, nullptr);
  void (*unused)(int) = neverOnAlarm;
  auto descending = neverDescending;
  walk();
  return signals > 0 && unused && descending ? 0 : 1;
}
