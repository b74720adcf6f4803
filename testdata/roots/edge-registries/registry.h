#pragma once
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace shop {
struct Event {
  int n;
};
struct Observer {
  virtual ~Observer() = default;
  virtual void notify(const Event &event) = 0;
};
class Subject {
public:
  void attach(Observer *observer) { observers.push_back(observer); }
  void publish(const Event &event);

private:
  std::vector<Observer *> observers;
};

struct Command {
  virtual ~Command() = default;
  virtual int execute() = 0;
};
using Factory = std::function<std::unique_ptr<Command>()>;
class Registry {
public:
  static Registry &instance();
  bool add(const std::string &name, Factory factory);
  int run(const std::string &name);

private:
  std::map<std::string, Factory> factories;
};
template <class T> struct Registrar {
  explicit Registrar(const char *name) {
    Registry::instance().add(name, [] {
      return std::make_unique<T>();
    });
  }
};

using Handler = void (*)(int);
void onSignal(Handler handler);
void emit(int n);
void neverOn(void (*handler)(long));

template <class... Args> class Bus {
public:
  using Slot = std::function<void(Args...)>;
  void connect(Slot slot) { slots.push_back(std::move(slot)); }
  void operator()(Args... args) const {
    for (const Slot &slot : slots)
      slot(args...);
  }

private:
  std::vector<Slot> slots;
};
} // namespace shop
