#pragma once

namespace lib {
struct Upload;
bool retry(Upload *upload, int attempts = 3);
} // namespace lib
