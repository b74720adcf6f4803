#pragma once

namespace lib {
struct Account;
struct User {
  int Id;
};
void setOwner(Account *account, const User &owner);
void clearOwner(Account *account, int reason);
} // namespace lib
