#pragma once

namespace discounts {
bool enabled();
}
