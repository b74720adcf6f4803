#include <QObject>
#include <QTimer>

namespace shop {
void refresh();
constexpr int interval = 2500;

class Clock : public QObject {
  Q_OBJECT
public:
  void tick();
  void arm();

protected:
  void timerEvent(QTimerEvent *) override { tick(); } // root: timer shop::Clock::timerEvent
};

struct Timer {
  static void singleShot(int, void (*f)()) { f(); }
};

void Clock::arm() {
  QTimer::singleShot(500, this, &Clock::tick);                     // root: timer shop::Clock::tick (500)
  QTimer::singleShot(std::chrono::seconds(2), this, &Clock::tick); // root: timer shop::Clock::tick (std::chrono::seconds(2))
  QTimer::singleShot(interval, this, [this] { tick(); });          // root: timer shop::Clock::tick (2500)
  QTimer::singleShot(1000, refresh);                               // root: timer shop::refresh (1000)
  QTimer timer;
  timer.callOnTimeout(refresh);                                    // root: timer shop::refresh
  timer.callOnTimeout(this, &Clock::tick);                         // root: timer shop::Clock::tick
  timer.start(interval);                                           // no root
  startTimer(1000);                                                // no root
  Timer::singleShot(500, refresh);                                 // no root
}
} // namespace shop
