#ifndef TRACE_H
#define TRACE_H

void trace_print(int level, const char *format, ...);
void trace_error(const char *format, ...)
    __attribute__((__format__(__printf__, 1, 2)));
void trace_raw(const char *text, ...);

#endif
