#include <QObject>
#include <QTimer>

namespace shop {
void refresh();

class Window : public QObject {
  Q_OBJECT
public:
  void open();
  bool event(QEvent *) override { return true; }                  // root: request-handler shop::Window::event
  bool eventFilter(QObject *, QEvent *) override { return true; } // root: request-handler shop::Window::eventFilter
public Q_SLOTS:
  void tick();
  void pay(int amount);
Q_SIGNALS:
  void paid(int amount);
};

struct Own {
  static void connect(void (*f)()) { f(); }
};

void Window::open() {
  QTimer timer;
  QObject::connect(&timer, &QTimer::timeout, this, &Window::tick); // root: request-handler shop::Window::tick
  QObject::connect(this, &Window::paid, this, &Window::pay, Qt::QueuedConnection); // root: request-handler shop::Window::pay
  QObject::connect(&timer, &QTimer::timeout, this, [this] { tick(); }); // root: request-handler shop::Window::tick
  QObject::connect(&timer, &QTimer::timeout, refresh); // root: request-handler shop::refresh
  connect(&timer, &QTimer::timeout, [] { // root: request-handler shop::Window::open::(lambda)
    refresh();
    refresh();
  });
  QMetaObject::invokeMethod(this, &Window::tick, Qt::QueuedConnection); // root: background-job shop::Window::tick
  QMetaObject::invokeMethod(this, [this] { pay(1); }, Qt::QueuedConnection); // root: background-job shop::Window::pay
  Own::connect(refresh); // no root
}
} // namespace shop
