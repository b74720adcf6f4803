#pragma once
#include <memory>

namespace shop {
int done();
int neverDone();

struct Job {
  virtual ~Job() = default;
  virtual int run() = 0;
  virtual int retry() { return done(); }
  virtual Job *clone() const = 0;
  int twice() { return run() + run(); }
};
struct MailJob : Job {
  int run() override;
  MailJob *clone() const override; // covariant
  virtual int send();
};
struct UrgentMail : MailJob {
  int send() override;
  int retry() override;
  UrgentMail *clone() const override;
};
struct FinalJob final : Job {
  int run() override;
  int retry() override { return Job::retry() + 1; } // qualified
  FinalJob *clone() const override;
};
struct NeverJob : Job { // no object of it
  int run() override;
  int retry() override;
  NeverJob *clone() const override;
};
struct NeverUrgent : UrgentMail {
  int send() override;
};
// Made, but only where nothing gets.
struct NeverReached : Job {
  int run() override { return neverDone(); }
  NeverReached *clone() const override { return new NeverReached; }
};
Job *neverMake();

struct Starting {
  Starting();
  virtual ~Starting();
  virtual int setUp() { return done(); }
  virtual int tearDown() { return done(); }
  int through() { return setUp(); }
};
struct Started : Starting {
  int setUp() override;
  int tearDown() override; // the base's runs in its destructor
};

// Overridden below, called above: the template method.
class Report {
public:
  virtual ~Report() = default;
  int print() { return head() + body(); }

private:
  virtual int head() { return done(); }
  virtual int body() = 0;
};
class YearReport : public Report {
  int body() override { return done(); }
};
class NeverReport : public Report {
  int body() override { return neverDone(); }
};

int runAll(Job &job);
std::unique_ptr<Job> make(int kind);
std::unique_ptr<Report> report();
} // namespace shop
