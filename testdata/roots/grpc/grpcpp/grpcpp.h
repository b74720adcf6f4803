#pragma once

namespace grpc {
class Status {
public:
  static const Status &OK;
};
class ServerContextBase {};
class ServerContext : public ServerContextBase {};
class CallbackServerContext : public ServerContextBase {};

class Service {
public:
  Service();
  virtual ~Service();
};

namespace internal {
class ServerReactor {
public:
  virtual ~ServerReactor();
  virtual void OnDone() = 0;
  virtual void OnCancel() = 0;
};
} // namespace internal

class ServerUnaryReactor : public internal::ServerReactor {
public:
  void Finish(Status status);
  void OnDone() override = 0;
  void OnCancel() override;
};
template <class Response>
class ServerWriteReactor : public internal::ServerReactor {
public:
  void Finish(Status status);
  void OnDone() override = 0;
  void OnCancel() override;
  virtual void OnWriteDone(bool ok);
};
} // namespace grpc
