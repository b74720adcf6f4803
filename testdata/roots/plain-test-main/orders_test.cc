// A program of its own that is named as a test.
bool ordersAreRetried();

int main() { return ordersAreRetried() ? 0 : 1; } // root: test orders_test
