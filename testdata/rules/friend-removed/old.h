#pragma once

namespace lib {
class AccountAudit;
class Account {
public:
  int id() const;

private:
  friend class AccountAudit;
  int balance = 0;
};
} // namespace lib
