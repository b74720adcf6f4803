// Linked into the fixtures of CallsTest, which are compiled with
// -finstrument-functions: writes which function of the client runs which.
//
// BREAKPATH_TRACE_CODE names a file with a line a function, sorted by address:
// "begin end name-as", in hexadecimal, the last 0 for code that is not the
// client's. BREAKPATH_TRACE_CALLS names the file to write: "caller callee
// d|o", the caller 0 where a thread, an exit or nobody runs it, and "o" where
// code outside the program stands between.

#define _GNU_SOURCE
#include <fcntl.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#define UNTRACED __attribute__((no_instrument_function))

typedef struct {
  uintptr_t begin, end, nameAs;
} Code;

typedef struct {
  uintptr_t function, site, base;
} Frame;

enum { maxCode = 1 << 16, maxDepth = 1 << 12, maxPairs = 1 << 16 };

static Code code[maxCode];
static int codeCount;
static int output = -1;
static struct {
  uintptr_t caller, callee;
  char how;
} pairs[maxPairs];
static atomic_flag lock = ATOMIC_FLAG_INIT;
static __thread Frame stack[maxDepth];
static __thread int depth;

UNTRACED static void load(void) {
  FILE *in = fopen(getenv("BREAKPATH_TRACE_CODE"), "r");
  output = open(getenv("BREAKPATH_TRACE_CALLS"),
                O_WRONLY | O_CREAT | O_APPEND, 0600);
  if (!in || output < 0)
    abort();
  Code *next = code;
  while (next < code + maxCode &&
         fscanf(in, "%lx %lx %lx", &next->begin, &next->end, &next->nameAs) ==
             3)
    ++next;
  codeCount = next - code;
  fclose(in);
}

UNTRACED static void loadOnce(void) {
  static atomic_int isLoaded;
  if (isLoaded)
    return;
  while (atomic_flag_test_and_set(&lock)) {
  }
  if (!isLoaded)
    load();
  isLoaded = 1;
  atomic_flag_clear(&lock);
}

UNTRACED static const Code *find(uintptr_t address) {
  int low = 0, high = codeCount;
  while (low < high) {
    int middle = (low + high) / 2;
    if (code[middle].end <= address)
      low = middle + 1;
    else
      high = middle;
  }
  return low < codeCount && code[low].begin <= address ? &code[low] : NULL;
}

UNTRACED static void note(uintptr_t caller, uintptr_t callee, char how) {
  while (atomic_flag_test_and_set(&lock)) {
  }
  uintptr_t at = (caller * 31 + callee * 7 + how) % maxPairs;
  while (pairs[at].callee &&
         (pairs[at].caller != caller || pairs[at].callee != callee ||
          pairs[at].how != how))
    at = (at + 1) % maxPairs;
  if (!pairs[at].callee) {
    pairs[at].caller = caller;
    pairs[at].callee = callee;
    pairs[at].how = how;
    dprintf(output, "%lx %lx %c\n", caller, callee, how);
  }
  atomic_flag_clear(&lock);
}

// The closest code of the client around a call. The function that a return
// address lies in need not be on the stack: what resumes a coroutine is not
// instrumented.
UNTRACED static uintptr_t callerAt(uintptr_t site, char *how) {
  for (int i = depth - 1;; --i) {
    const Code *around = find(site - 1);
    if (around && around->nameAs)
      return around->nameAs;
    if (!around)
      *how = 'o';
    if (i < 0)
      return 0;
    const Code *frame = find(stack[i].function);
    if (frame && frame->nameAs)
      return frame->nameAs;
    site = stack[i].site;
  }
}

// Exceptions leave frames without a word; what is left lies below the caller.
UNTRACED static void drop(uintptr_t base) {
  while (depth > 0 && stack[depth - 1].base <= base)
    --depth;
}

UNTRACED void __cyg_profile_func_enter(void *function, void *site) {
  uintptr_t base = (uintptr_t)__builtin_frame_address(1);
  loadOnce();
  drop(base);
  const Code *callee = find((uintptr_t)function);
  // What continues a coroutine was called when that was.
  if (callee && callee->nameAs == callee->begin) {
    char how = 'd';
    uintptr_t caller = callerAt((uintptr_t)site, &how);
    note(caller, callee->nameAs, how);
  }
  if (depth == maxDepth)
    abort();
  stack[depth++] = (Frame){(uintptr_t)function, (uintptr_t)site, base};
}

UNTRACED void __cyg_profile_func_exit(void *function, void *site) {
  (void)function;
  (void)site;
  drop((uintptr_t)__builtin_frame_address(1));
}
