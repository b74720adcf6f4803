#pragma once

namespace pay {
class Account;

void charge(Account &account, long cents);
void refund(Account &account, long cents);
bool lock(Account &account, const char *owner);
void set_limit(Account &account, long cents);

inline void tip(Account &account, long cents) { charge(account, cents); }

struct Entry {
  long cents;
};

long balance(const Account &account);
int status(const Account &account);
} // namespace pay
