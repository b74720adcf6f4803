#pragma once

namespace features {
enum class Flag { DiscountCodes, GiftCards };
bool isEnabled(Flag flag);
} // namespace features
