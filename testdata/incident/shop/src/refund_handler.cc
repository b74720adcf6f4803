#include "refund_handler.h"

namespace shop {

Response RefundHandler::handle(const Request &request) {
  const payment::ChargeId id{request.param("charge")};
  const auto result = client_.refund(id);
  return {202, "refund of " + result.charge.value + ", attempts allowed: " +
                   std::to_string(result.attemptsAllowed)};
}

} // namespace shop
