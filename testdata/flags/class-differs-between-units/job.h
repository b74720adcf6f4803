#include "../flags.h"

struct Base {
  virtual ~Base() = default;
  virtual void run() {}
};

struct Job : Base {
#ifdef WITH_RUN
  void run() override;
#endif
};
