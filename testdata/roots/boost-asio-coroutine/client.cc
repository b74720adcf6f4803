#include <boost/asio.hpp>

namespace shop {
namespace asio = boost::asio;
void refresh();
asio::awaitable<void> serve();
asio::awaitable<void> listen();

void start(asio::io_context &context) {
  asio::co_spawn(context, serve, asio::detached);  // root: background-job shop::serve
  asio::co_spawn(context, [] { return listen(); }, asio::detached); // root: background-job shop::listen
  asio::co_spawn(context, []() -> asio::awaitable<void> { refresh(); co_return; }, asio::detached); // root: background-job shop::start::(lambda)
  asio::co_spawn(context, serve(), asio::detached); // no root
}
} // namespace shop
