/// What names and texts tell of roots where no rule does.
#pragma once

#include <string>

namespace breakpath {

std::string upper(std::string text);
/// A cron expression of five or six fields, "@daily", "@every 5m".
bool isCron(const std::string &text);
/// A verb of HTTP, in any case.
bool isVerb(const std::string &name);
/// The name of a function that is given a path and its handler.
bool routes(const std::string &name);
/// "Orders.areRetried" of "TEST(Orders, areRetried)"; a string stands alone.
std::string testName(const std::string &macro);
/// Whether \p file is named like a test, or lies among tests.
bool isTestFile(const std::string &file);
/// "orders_test" of "tests/orders_test.cc".
std::string stemOf(const std::string &file);

} // namespace breakpath
