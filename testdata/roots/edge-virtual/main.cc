#include "jobs.h"

using namespace shop;

// A reference to the derived class: the base's and the sibling's do not run.
static int byDerived(MailJob &mail) { return mail.send(); }
static int byFinal(FinalJob &job) { return job.retry(); }

struct Alone {
  virtual ~Alone() = default;
  virtual int act() { return done(); }
};
struct NeverAlone : Alone {
  int act() override { return neverDone(); }
};
static int byValue() {
  Alone alone;
  return alone.act(); // exactly that class
}

int main() { // root: main main
  int sum = 0;
  for (int kind = 0; kind < 3; ++kind) {
    std::unique_ptr<Job> job = make(kind);
    sum += runAll(*job);
  }
  UrgentMail urgent;
  sum += byDerived(urgent);
  FinalJob last;
  sum += byFinal(last);
  Started started;
  sum += started.through();
  Starting &base = started;
  sum += base.tearDown();
  sum += report()->print() + byValue();
  std::unique_ptr<MailJob> copy(static_cast<MailJob &>(urgent).clone());
  sum += copy->retry();
  return sum > 0 ? 0 : 1;
}
