#ifndef CHECK_H
#define CHECK_H

__attribute__((noreturn)) void check_fail(const char *what);
__attribute__((noreturn)) void check_abort(const char *what);
void check_note(const char *what);

#endif
