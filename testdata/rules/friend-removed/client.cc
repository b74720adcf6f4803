#include "lib.h"

class lib::AccountAudit {
public:
  int owner(const Account &account) { return account.id(); }
  int total(const Account &account) {
    return account.balance;
  }
};
