#ifndef SCAN_H
#define SCAN_H

typedef void *scan_handle;
typedef void *scan_cookie;
typedef int (*scan_callback)(scan_cookie cookie, int page);
scan_handle scan_open(const char *name);
int scan_run(scan_handle handle, scan_callback each, scan_cookie cookie);

#endif
