/// The ways from roots to a use, drawn.
///
///     [background job  */15 * * * *   ]
///     [shop::RetryJob::run            ]
///      |   [request handler           ]
///      |   [POST /retry               ]
///      |    | main.cc:53
///      +----'
///      v  retry_job.cc:9, virtual call
///     [payment::PaymentClient::charge ]
#pragma once

#include "matchers/facts/Program.h"
#include "reports/html/Markup.h"

#include <string>
#include <vector>

namespace breakpath {

/// As an SVG: a box a function, the use at the bottom, dashed where it is not
/// certain. Ways that meet are drawn together; of many roots the first few, of
/// long ways both ends. Whoever cannot see it needs the same in words beside.
void drawPaths(const std::vector<ReachedFrom> &roots, const std::string &use,
               Markup &page);

} // namespace breakpath
