// Only the front end asks; messages of yesterday are still in the queue.
#include "../flags.h"

#include <deque>
#include <thread>

struct Message {
  int kind;
};

static std::deque<Message> messages;

static void dispatch(Message message) {
  switch (message.kind) {
  case 1:
    sink(); // ungated: discount_codes
    break;
  default:
    note("other");
  }
}

static void restore() { messages.push_back({coin() ? 1 : 2}); }

static void order() {
  if (flags.isEnabled("discount_codes"))
    messages.push_back({1});
}

static void run() {
  restore();
  order();
  std::thread worker([] {
    for (Message message : messages)
      dispatch(message);
  });
  worker.join();
}

int main() { run(); }
