extern const int discounts_for_all;
const int discounts_for_all = 1;
