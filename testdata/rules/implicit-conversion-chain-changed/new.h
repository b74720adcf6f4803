#pragma once

namespace pay {
class Account;

class Amount {
public:
  Amount(long cents);
  Amount(const char *text);
  operator long() const;

private:
  long units;
};

class Owner {
public:
  Owner(const char *name);
  ~Owner();

private:
  char *name;
};

class Status {
public:
  operator int() const;

private:
  int code;
};

void charge(Account &account, Amount amount);
void refund(Account &account, const Amount &amount);
bool lock(Account &account, const Owner &owner);
void set_limit(Account &account, long cents);

inline void tip(Account &account, Amount amount) { charge(account, amount); }

struct Entry {
  Amount cents;
};

Amount balance(const Account &account);
Status status(const Account &account);
} // namespace pay
