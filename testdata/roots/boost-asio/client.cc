#include <boost/asio.hpp>

#include <functional>
#include <memory>

namespace shop {
namespace asio = boost::asio;
using boost::system::error_code;
using asio::ip::tcp;

void refresh();
void expired(const error_code &error);
void stop(const error_code &error, int number);
void sent(const error_code &error, std::size_t size);

class Session {
public:
  explicit Session(asio::io_context &context)
      : socket_(context), timer_(context) {}
  void read();
  void onRead(const error_code &error, std::size_t size);
  void onTick(const error_code &error);

private:
  tcp::socket socket_;
  asio::steady_timer timer_;
  char data_[16];
};

void Session::read() {
  socket_.async_read_some(asio::buffer(data_, 16), std::bind(&Session::onRead, this, std::placeholders::_1, std::placeholders::_2)); // root: request-handler shop::Session::onRead
  timer_.expires_after(std::chrono::seconds(5));
  timer_.async_wait(std::bind(&Session::onTick, this, std::placeholders::_1)); // root: timer shop::Session::onTick
}

namespace own {
template <typename F> void post(F f) { f(); }
} // namespace own

void start(asio::io_context &context, char *data) {
  asio::post(context, refresh);                     // root: background-job shop::refresh
  asio::post(refresh);                              // root: background-job shop::refresh
  asio::dispatch(context, [] { refresh(); });       // root: background-job shop::refresh
  asio::defer(context, refresh);                    // root: background-job shop::refresh
  context.post(refresh);                            // root: background-job shop::refresh
  context.dispatch(refresh);                        // root: background-job shop::refresh
  context.get_executor().post(refresh, std::allocator<void>()); // root: background-job shop::refresh

  asio::thread_pool pool(2);
  asio::post(pool, [] { // root: background-job shop::start::(lambda)
    refresh();
    refresh();
  });
  asio::io_context::strand first(context);
  first.post(refresh); // root: background-job shop::refresh
  asio::strand<asio::io_context::executor_type> second(context.get_executor());
  asio::post(asio::bind_executor(second, refresh)); // root: background-job shop::refresh

  asio::steady_timer timer(context);
  timer.async_wait(expired); // root: timer shop::expired
  asio::signal_set signals(context, 15);
  signals.async_wait(stop); // root: signal-handler shop::stop

  tcp::socket socket(context);
  tcp::acceptor acceptor(context);
  acceptor.async_accept(socket, expired);                    // root: request-handler shop::expired
  socket.async_connect(tcp::endpoint(), expired);            // root: request-handler shop::expired
  asio::async_read(socket, asio::buffer(data, 1), sent);     // root: request-handler shop::sent
  asio::async_write(socket, asio::buffer(data, 1), [&](const error_code &error, std::size_t) { expired(error); }); // root: request-handler shop::expired
  tcp::resolver resolver(context);
  resolver.async_resolve("shop", "http", [](const error_code &error, auto) { expired(error); }); // root: request-handler shop::expired

  own::post(refresh); // no root
}
} // namespace shop
