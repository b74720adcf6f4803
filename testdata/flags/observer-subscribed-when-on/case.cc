// An observer is in the list only when the flag is on.
#include "../flags.h"

#include <memory>
#include <utility>
#include <vector>

struct Observer {
  virtual ~Observer() = default;
  virtual void changed() = 0;
};

class DiscountObserver : public Observer {
  void changed() override {
    sink(); // gated: discount_codes
  }
};

class Basket {
public:
  void subscribe(std::unique_ptr<Observer> observer) {
    observers.push_back(std::move(observer));
  }

  void add() {
    for (auto &observer : observers)
      observer->changed();
  }

private:
  std::vector<std::unique_ptr<Observer>> observers;
};

static void run() {
  Basket basket;
  if (flags.isEnabled("discount_codes"))
    basket.subscribe(std::make_unique<DiscountObserver>());
  basket.add();
}

int main() { run(); }
