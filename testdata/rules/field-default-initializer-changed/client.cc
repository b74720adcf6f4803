#include "lib.h"

int tries() {
  rpc::RetryPolicy policy;
  return policy.attempts;
}

int patient_tries() {
  rpc::RetryPolicy policy{.attempts = 10};
  return policy.attempts;
}

int spelled_out() {
  rpc::RetryPolicy policy{5, 200, true};
  return policy.backoff_ms;
}

bool dial(const char *host) { return rpc::connect({host}); }

bool dial_slowly(const char *host) {
  rpc::Options options;
  options.host = host;
  options.timeout = 120;
  return rpc::connect(options);
}

int job_tries() {
  rpc::Job job;
  return job.retry.attempts;
}

struct Worker {
  rpc::RetryPolicy policy;
  rpc::Channel jobs{"jobs"};
  rpc::Channel results{"results", 16};
};

Worker *start() { return new Worker; }

int served() {
  rpc::Server server;
  return server.port();
}
