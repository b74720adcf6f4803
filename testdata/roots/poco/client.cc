#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Task.h>
#include <Poco/Thread.h>
#include <Poco/Timer.h>
#include <Poco/Util/TimerTask.h>

namespace shop {
void refresh();

class Checkout : public Poco::Net::HTTPRequestHandler {
public:
  void handleRequest(Poco::Net::HTTPServerRequest &, Poco::Net::HTTPServerResponse &) override { refresh(); } // root: request-handler shop::Checkout::handleRequest
};

class Worker : public Poco::Runnable {
public:
  void run() override { refresh(); } // root: thread shop::Worker::run
};

class Tick : public Poco::Util::TimerTask {
public:
  void run() override { refresh(); } // root: timer shop::Tick::run
};

class Import : public Poco::Task {
public:
  Import() : Task("import") {}
  void runTask() override { refresh(); } // root: background-job shop::Import::runTask
};

struct Clock {
  void tick(Poco::Timer &);
};

struct Runnable {
  virtual ~Runnable() = default;
  virtual void run() = 0;
};
struct Step : Runnable {
  void run() override { refresh(); } // no root
};

void start(Worker &worker, Clock &clock) {
  Poco::Thread thread;
  thread.start(worker);                 // no root
  thread.startFunc([] { refresh(); });  // root: thread shop::refresh
  Poco::Timer timer(0, 1000);
  timer.start(Poco::TimerCallback<Clock>(clock, &Clock::tick)); // root: timer shop::Clock::tick
}
} // namespace shop
