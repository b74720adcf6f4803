#include "jobs.h"

namespace shop {
int done() { return 1; }
int neverDone() { return done(); }

int MailJob::run() { return send(); }
MailJob *MailJob::clone() const { return new MailJob; }
int MailJob::send() { return done(); }
int UrgentMail::send() { return done() + MailJob::send(); }
int UrgentMail::retry() { return done(); }
UrgentMail *UrgentMail::clone() const { return new UrgentMail(*this); }
int FinalJob::run() { return done(); }
FinalJob *FinalJob::clone() const { return new FinalJob; }
int NeverJob::run() { return neverDone(); }
int NeverJob::retry() { return neverDone(); }
NeverJob *NeverJob::clone() const { return nullptr; }
int NeverUrgent::send() { return neverDone(); }
Job *neverMake() { return new NeverReached; }

Starting::Starting() { setUp(); }
Starting::~Starting() { tearDown(); }
int Started::setUp() { return done(); }
int Started::tearDown() { return done(); }

int runAll(Job &job) {
  std::unique_ptr<Job> copy(job.clone());
  return copy->run() + copy->retry() + job.twice();
}
std::unique_ptr<Job> make(int kind) {
  if (kind == 0)
    return std::make_unique<MailJob>();
  if (kind == 1)
    return std::make_unique<UrgentMail>();
  return std::unique_ptr<Job>(new FinalJob);
}
std::unique_ptr<Report> report() { return std::make_unique<YearReport>(); }
} // namespace shop
