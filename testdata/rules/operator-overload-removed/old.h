#pragma once

namespace lib {
struct Money {
  int cents;
};
Money operator+(Money left, Money right);
Money operator-(Money left, Money right);
bool operator==(Money left, Money right);
} // namespace lib
