#pragma once

namespace lib {
struct Upload;
bool retry(Upload *upload, int attempts = 10);
} // namespace lib
