// Whoever has the base calls the override.
#include "../flags.h"

class ForeignHandler {
public:
  virtual ~ForeignHandler() = default;
  virtual int handle();
};

int ForeignHandler::handle() { return 0; }

class Handler : public ForeignHandler {
public:
  int handle() override {
    return sink(); // ungated: discount_codes
  }
};

static int serve(ForeignHandler &handler) { return handler.handle(); }

static void run() {
  Handler handler;
  serve(handler);
  if (flags.isEnabled("discount_codes"))
    handler.handle();
}

int main() { run(); }
