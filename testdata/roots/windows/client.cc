#include <windows.h>

namespace shop {
DWORD WINAPI work(LPVOID argument);
void CALLBACK tick(HWND, UINT, UINT_PTR, DWORD);
void CALLBACK poll(PVOID argument, unsigned char fired);
BOOL WINAPI stop(DWORD event);

struct Own {
  void SetTimer(TIMERPROC proc) { proc(nullptr, 0, 0, 0); }
};

void start(HWND window, HANDLE *timer, Own &own) {
  CreateThread(nullptr, 0, work, nullptr, 0, nullptr);                 // root: thread shop::work
  QueueUserWorkItem(work, nullptr, 0);                                 // root: background-job shop::work
  SetTimer(window, 1, 1000, tick);                                     // root: timer shop::tick (1000)
  CreateTimerQueueTimer(timer, nullptr, poll, nullptr, 0, 60000, 0);   // root: timer shop::poll (60000)
  SetConsoleCtrlHandler(stop, 1);                                      // root: signal-handler shop::stop
  own.SetTimer(tick);                                                  // no root
}
} // namespace shop

int WINAPI WinMain(HANDLE, HANDLE, char *, int) { return 0; } // root: main WinMain
