#ifndef _WINDOWS_
#define _WINDOWS_

#define WINAPI
#define CALLBACK
typedef unsigned long DWORD;
typedef unsigned int UINT;
typedef int BOOL;
typedef void *HANDLE, *HWND, *LPVOID, *PVOID;
typedef unsigned long long UINT_PTR;
typedef DWORD(WINAPI *LPTHREAD_START_ROUTINE)(LPVOID);
typedef void(CALLBACK *TIMERPROC)(HWND, UINT, UINT_PTR, DWORD);
typedef BOOL(WINAPI *PHANDLER_ROUTINE)(DWORD);
typedef void(CALLBACK *WAITORTIMERCALLBACK)(PVOID, unsigned char);

#ifdef __cplusplus
extern "C" {
#endif
HANDLE CreateThread(void *attributes, unsigned long long stack,
                    LPTHREAD_START_ROUTINE start, LPVOID parameter,
                    DWORD flags, DWORD *id);
BOOL QueueUserWorkItem(LPTHREAD_START_ROUTINE function, PVOID context,
                       unsigned long flags);
UINT_PTR SetTimer(HWND window, UINT_PTR id, UINT elapse, TIMERPROC proc);
BOOL CreateTimerQueueTimer(HANDLE *timer, HANDLE queue,
                           WAITORTIMERCALLBACK callback, PVOID parameter,
                           DWORD due, DWORD period, unsigned long flags);
BOOL SetConsoleCtrlHandler(PHANDLER_ROUTINE handler, BOOL add);
#ifdef __cplusplus
}
#endif

#endif
