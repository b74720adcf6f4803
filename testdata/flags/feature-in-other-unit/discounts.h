#pragma once

namespace discounts {
void apply();
}

void retryJob();
