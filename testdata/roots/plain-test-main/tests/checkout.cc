// A program of its own in a directory of tests.
bool checkoutCharges();

int main() { return checkoutCharges() ? 0 : 1; } // root: test checkout
