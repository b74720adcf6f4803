#pragma once

namespace lib {
class AccountAudit;
class Account {
public:
  int id() const;

private:
  int balance = 0;
};
} // namespace lib
