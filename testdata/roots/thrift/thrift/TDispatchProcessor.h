#pragma once

#include <cstdint>
#include <memory>
#include <string>

namespace apache {
namespace thrift {
namespace protocol {
class TProtocol;
} // namespace protocol

class TProcessor {
public:
  virtual ~TProcessor();
  virtual bool process(std::shared_ptr<protocol::TProtocol> in,
                       std::shared_ptr<protocol::TProtocol> out,
                       void *connectionContext) = 0;
};

class TDispatchProcessor : public TProcessor {
public:
  bool process(std::shared_ptr<protocol::TProtocol> in,
               std::shared_ptr<protocol::TProtocol> out,
               void *connectionContext) override;

protected:
  virtual bool dispatchCall(protocol::TProtocol *in, protocol::TProtocol *out,
                            const std::string &fname, int32_t seqid,
                            void *callContext) = 0;
};
} // namespace thrift
} // namespace apache
