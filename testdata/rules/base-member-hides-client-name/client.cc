#include "lib.h"

namespace shop {

void log(const char *message);
double scale = 1.5;
constexpr int margin = 12;

class Basket : public ui::Widget {
protected:
  void paint() override {
    log("basket");
    shop::log("qualified");
    total = width() * scale + margin;
  }
  double total = 0;
};

class PromoBasket : public Basket {
  void paint() override {
    auto report = [this] { log("promotion"); };
    report();
    Basket::paint();
  }
};

class Receipt {
  void print() {
    log("receipt");
    total = 10 * scale + margin;
  }
  double total = 0;
};

void checkout(ui::Widget &basket) {
  log("checkout");
  basket.show();
}

} // namespace shop
