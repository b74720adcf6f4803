#pragma once

namespace err {
extern int last_error;
extern int count;
void fail(int code);
} // namespace err
