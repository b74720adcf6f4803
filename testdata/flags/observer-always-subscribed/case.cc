// An observer that nobody asked about; the same method is called under a check.
#include "../flags.h"

#include <vector>

struct Observer {
  virtual ~Observer() = default;
  virtual void changed() = 0;
};

struct DiscountObserver : Observer {
  void changed() override {
    sink(); // ungated: discount_codes
  }
};

struct Basket {
  std::vector<Observer *> observers;

  void add() {
    for (Observer *observer : observers)
      observer->changed();
  }
};

static void run() {
  DiscountObserver observer;
  Basket basket;
  basket.observers.push_back(&observer);
  basket.add();
  if (flags.isEnabled("discount_codes"))
    observer.changed();
}

int main() { run(); }
