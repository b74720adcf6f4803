// Double dispatch; the element is made without a check.
#include "../flags.h"

struct Coupon;

struct Visitor {
  virtual ~Visitor() = default;
  virtual void visit(const Coupon &coupon) = 0;
};

struct Item {
  virtual ~Item() = default;
  virtual void accept(Visitor &visitor) const = 0;
};

struct Coupon : Item {
  void accept(Visitor &visitor) const override { visitor.visit(*this); }
};

struct Apply : Visitor {
  void visit(const Coupon &) override {
    sink(); // ungated: discount_codes
  }
};

static void run() {
  Coupon coupon;
  const Item &item = coupon;
  Apply apply;
  item.accept(apply);
  if (flags.isEnabled("discount_codes"))
    apply.visit(coupon);
}

int main() { run(); }
