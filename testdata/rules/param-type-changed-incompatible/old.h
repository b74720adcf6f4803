#pragma once

namespace lib {
struct Account;
struct User {
  int Id;
};
void setOwner(Account *account, int owner);
void clearOwner(Account *account, int reason);
} // namespace lib
