#include "lib.h"

class ChatSession : public net::Session {
public:
  void on_data(const char *data, int size) override { seen += size + *data; }
  void on_close(int room) { rooms -= room; }
  bool is_idle() const { return seen == 0; }

private:
  int rooms = 1;
  int seen = 0;
};

class AdminSession : public ChatSession {
public:
  void on_close(int room) { closed = room; }
  int closed = 0;
};

class FileSession : public net::Session {
public:
  void on_close(long bytes) { left = bytes; }
  bool is_idle() { return left == 0; }

private:
  long left = 0;
};

class Timer {
public:
  virtual void on_close(int reason);
  bool is_idle() const;
};

void serve() {
  AdminSession admin;
  FileSession file;
  net::run(admin);
  net::run(file);
}
