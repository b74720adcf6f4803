#include "lib.h"

class LoggingSocket
    : public lib::Socket {
  int sent = 0;
};

class LoggingChannel : public lib::Channel {
  int sent = 0;
};

class SocketOwner {
  lib::Socket socket;
};
