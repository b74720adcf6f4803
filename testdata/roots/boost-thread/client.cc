#include <boost/thread.hpp>

namespace other {
class thread {
public:
  explicit thread(void (*f)());
};
} // namespace other

namespace shop {
void refresh();
void poll(int seconds);
void load();

struct Worker {
  void run();
};

void start(Worker &worker) {
  boost::thread a(refresh);                      // root: thread shop::refresh
  boost::thread b(poll, 5);                      // root: thread shop::poll
  boost::thread c(&Worker::run, &worker);        // root: thread shop::Worker::run
  boost::thread d([&] { worker.run(); });        // root: thread shop::Worker::run
  boost::thread_group group;
  group.create_thread(refresh); // root: thread shop::refresh
  static boost::once_flag once = BOOST_ONCE_INIT;
  boost::call_once(once, load); // no root
  other::thread e(refresh);     // no root
}
} // namespace shop
