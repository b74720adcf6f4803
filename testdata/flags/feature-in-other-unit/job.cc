#include "discounts.h"

void retryJob() { discounts::apply(); }
