#pragma once

namespace err {
extern thread_local int last_error;
extern int count;
void fail(int code);
} // namespace err
