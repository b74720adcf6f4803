#include <QRunnable>
#include <QThread>
#include <QThreadPool>

namespace shop {
void refresh();

class Importer : public QThread {
protected:
  void run() override { refresh(); } // root: thread shop::Importer::run
};

class NightImporter : public Importer {
protected:
  void run() override { Importer::run(); } // root: thread shop::NightImporter::run
};

class Thumbnail : public QRunnable {
public:
  void run() override { refresh(); } // root: background-job shop::Thumbnail::run
};

struct Step {
  virtual ~Step() = default;
  virtual void run() = 0;
};
struct Pack : Step {
  void run() override { refresh(); } // no root
};

void start(Step &step) {
  QThread *thread = QThread::create(refresh);              // root: thread shop::refresh
  thread->start();                                         // no root
  QThread::create([] { refresh(); })->start();             // root: thread shop::refresh
  QThreadPool::globalInstance()->start(new Thumbnail);     // no root
  QThreadPool::globalInstance()->start([] { refresh(); }); // root: background-job shop::refresh
  step.run();                                              // no root
}
} // namespace shop
