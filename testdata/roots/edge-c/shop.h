#ifndef SHOP_H
#define SHOP_H

struct basket {
  int count;
};

int total(const struct basket *b);
int neverTotal(const struct basket *b);
void add(struct basket *b, int id);

static inline int twice(int x) { return 2 * x; }

#define PRICE(id) price_of((id), 1)
int price_of(int id, int factor);

#endif
