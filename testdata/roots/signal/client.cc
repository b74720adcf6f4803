#include <csignal>
#include <cstddef>

namespace shop {
void stop(int);
struct Server {
  static void reload(int);
  void signal(int number, void (*handler)(int));
};

void signal(int number, void (*handler)(int)) { handler(number); }

void start(Server &server) {
  std::signal(SIGTERM, stop);                             // root: signal-handler shop::stop
  ::signal(SIGHUP, &Server::reload);                      // root: signal-handler shop::Server::reload
  std::signal(SIGUSR1, [](int number) { Server::reload(number + 1); }); // root: signal-handler shop::Server::reload
  std::signal(SIGPIPE, SIG_IGN);                          // no root
  std::signal(SIGINT, SIG_DFL);                           // no root
  shop::signal(SIGTERM, stop);                            // no root
  server.signal(SIGTERM, stop);                           // no root
}
} // namespace shop
