// Slots that are named in strings: found by name in the receiver's class.
#include <QObject>
#include <QTimer>

namespace shop {
class Window : public QObject {
  Q_OBJECT
public:
  void open();
public Q_SLOTS:
  void tick();
  void pay(int amount);
Q_SIGNALS:
  void paid(int amount);
};

void Window::open() {
  QTimer timer;
  QObject::connect(&timer, SIGNAL(timeout()), this, SLOT(tick()));      // root: request-handler shop::Window::tick
  connect(this, SIGNAL(paid(int)), SLOT(pay(int)));                     // root: request-handler shop::Window::pay
  QObject::connect(this, SIGNAL(paid(int)), &timer, SIGNAL(timeout())); // no root
  QTimer::singleShot(500, this, SLOT(tick()));                          // root: timer shop::Window::tick (500)
  QMetaObject::invokeMethod(this, "tick", Qt::QueuedConnection);        // root: background-job shop::Window::tick
}
} // namespace shop
