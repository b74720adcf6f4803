#pragma once

#include <chrono>
#include <cstddef>
#include <memory>
#include <string>

namespace boost {
namespace system {
class error_code {
public:
  int value() const;
};
} // namespace system

namespace asio {
class io_context {
public:
  class executor_type {
  public:
    template <typename Function, typename Allocator>
    void post(Function &&f, const Allocator &a) const {}
  };
  class strand {
  public:
    explicit strand(io_context &context);
    template <typename Handler> void post(Handler &&handler) {}
    template <typename Handler> void dispatch(Handler &&handler) {}
  };
  executor_type get_executor();
  std::size_t run();
  template <typename Handler> void post(Handler &&handler) {}
  template <typename Handler> void dispatch(Handler &&handler) {}
};

class thread_pool {
public:
  explicit thread_pool(std::size_t threads);
};

template <typename Executor> class strand {
public:
  explicit strand(const Executor &executor);
};

template <typename T, typename Executor> class executor_binder {};
template <typename Executor, typename T>
executor_binder<std::decay_t<T>, Executor> bind_executor(const Executor &ex,
                                                        T &&t) { return {}; }

template <typename Token> void post(Token &&token) {}
template <typename Executor, typename Token>
void post(Executor &&executor, Token &&token) {}
template <typename Executor, typename Token>
void dispatch(Executor &&executor, Token &&token) {}
template <typename Executor, typename Token>
void defer(Executor &&executor, Token &&token) {}

template <typename Clock, typename WaitTraits = Clock,
          typename Executor = io_context::executor_type>
class basic_waitable_timer {
public:
  typedef typename Clock::duration duration;
  explicit basic_waitable_timer(io_context &context);
  std::size_t expires_after(const duration &expiry);
  template <typename Handler> void async_wait(Handler &&handler) {}
};
typedef basic_waitable_timer<std::chrono::steady_clock> steady_timer;

template <typename Executor = io_context::executor_type>
class basic_signal_set {
public:
  basic_signal_set(io_context &context, int signal);
  template <typename Handler> void async_wait(Handler &&handler) {}
};
typedef basic_signal_set<> signal_set;

class mutable_buffer {};
mutable_buffer buffer(void *data, std::size_t size);

namespace ip {
template <typename Protocol> class basic_endpoint {};
template <typename Protocol> class basic_resolver_results {};
template <typename Protocol> class basic_resolver {
public:
  explicit basic_resolver(io_context &context);
  template <typename Handler>
  void async_resolve(const std::string &host, const std::string &service,
                     Handler &&handler) {
    handler(boost::system::error_code(), basic_resolver_results<Protocol>());
  }
};
} // namespace ip

template <typename Protocol> class basic_socket {
public:
  template <typename Handler>
  void async_connect(const ip::basic_endpoint<Protocol> &peer,
                     Handler &&handler) {}
};

template <typename Protocol>
class basic_stream_socket : public basic_socket<Protocol> {
public:
  explicit basic_stream_socket(io_context &context);
  template <typename Buffers, typename Handler>
  void async_read_some(const Buffers &buffers, Handler &&handler) {}
};

template <typename Protocol> class basic_socket_acceptor {
public:
  explicit basic_socket_acceptor(io_context &context);
  template <typename Handler>
  void async_accept(basic_stream_socket<Protocol> &peer, Handler &&handler) {}
};

namespace ip {
class tcp {
public:
  typedef basic_endpoint<tcp> endpoint;
  typedef basic_resolver<tcp> resolver;
  typedef basic_stream_socket<tcp> socket;
  typedef basic_socket_acceptor<tcp> acceptor;
};
} // namespace ip

template <typename Stream, typename Buffers, typename Handler>
void async_read(Stream &stream, const Buffers &buffers, Handler &&handler) {}
template <typename Stream, typename Buffers, typename Handler>
void async_write(Stream &stream, const Buffers &buffers, Handler &&handler) {}
} // namespace asio
} // namespace boost
