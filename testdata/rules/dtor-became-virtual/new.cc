#include "lib.h"

sched::Job::~Job() {}
int sched::Job::cost() { return 2; }
sched::Timer::~Timer() {}
int sched::Timer::left() { return 0; }
int sched::total(Job *job) { return job->cost(); }
