#include <base/task.h>

namespace shop {
void refresh();
void done();

class Cart {
public:
  void start(base::SequencedTaskRunner &runner);
  void save();
  void expire();

private:
  base::OneShotTimer once_;
  base::RepeatingTimer timer_;
};

struct TaskRunner {
  void PostTask(void (*f)()) { f(); }
};

void Cart::start(base::SequencedTaskRunner &runner) {
  base::ThreadPool::PostTask(FROM_HERE, base::BindOnce(&Cart::save, base::Unretained(this))); // root: background-job shop::Cart::save
  base::ThreadPool::PostTask(FROM_HERE, base::TaskTraits(), base::BindOnce(refresh));         // root: background-job shop::refresh
  base::ThreadPool::PostTaskAndReply(FROM_HERE, base::BindOnce(refresh), base::BindOnce(done)); // root: background-job shop::refresh // root: background-job shop::done
  runner.PostTask(FROM_HERE, base::BindOnce([](int) { refresh(); }, 1)); // root: background-job shop::refresh
  runner.PostDelayedTask(FROM_HERE, base::BindOnce(refresh), base::Seconds(5)); // root: background-job shop::refresh
  once_.Start(FROM_HERE, base::Seconds(30), base::BindOnce(&Cart::expire, base::Unretained(this))); // root: timer shop::Cart::expire (base::Seconds(30))
  timer_.Start(FROM_HERE, base::Seconds(10), this, &Cart::save); // root: timer shop::Cart::save (base::Seconds(10))
  TaskRunner().PostTask(refresh); // no root
}
} // namespace shop
