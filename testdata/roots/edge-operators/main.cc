#include "money.h"

using namespace shop;

static int compare(const Money &a, const Money &b) {
  return (a < b) + (a >= b) + (a != b);
}
static int whole() {
  Whole a, b;
  return (a == b) + (a < b) + (a != b);
}
static int version() {
  Version a, b;
  return (a == b) + (a <= b);
}

int main() { // root: main main
  Money money = 3_eur + 1.5_usd;
  money += -money;
  ++money;
  money++;
  int n = !money;
  if (money)
    ++n;
  while (!money)
    ++money;
  n += money && true;
  double d = money;
  std::string text = static_cast<std::string>(money);
  n += value(Wrapped()) + compare(money, 1_eur) + whole() + version();
  money = money * 2;
  Table *table = new Table;
  (*table)[1] = 2;
  const Table &fixed = *table;
  n += fixed[1] + fixed(0, 1);
  n += (*table)->cells[0];
  n += value(**table);
  *table << 1 << 2, 3;
  n += (&*table)->cents;
  Outer outer{{table}};
  n += outer->cells[0];
  delete table;
  return n + d > 0 && !text.empty() ? 0 : 1;
}
