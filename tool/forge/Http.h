/// Requests to a forge that hold a secret: to one host only, over TLS, within
/// limits of time and size, and again where that helps.
#pragma once

#include <llvm/Support/Error.h>

#include <chrono>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace breakpath {

struct HttpLimits {
  std::chrono::milliseconds firstWait{1000}; ///< doubles with each try
  std::chrono::seconds allWaits{150};        ///< what one request may wait
  std::chrono::seconds timeout{30};          ///< of one try
  unsigned tries = 5;
  size_t mostBytes = 16u << 20; ///< of an answer
};

struct HttpRequest {
  std::string method; ///< "GET", "POST", "PATCH", "PUT"
  std::string url;
  std::string body; ///< JSON; empty for none
  /// False: a try that may have arrived is not repeated; see HttpReply.
  bool isRepeatable = true;
};

struct HttpReply {
  /// 0: no answer, for the reason in `body`. The request may have arrived.
  long status = 0;
  std::map<std::string, std::string> headers; ///< names in lower case
  std::string body;

  bool isDone() const { return status >= 200 && status < 300; }
  /// The server may or may not have done it.
  bool isUncertain() const { return status == 0 || status >= 500; }
};

/// One forge. Nothing is sent anywhere else, redirects included.
class HttpClient {
public:
  /// \p base is the address of the interface; \p headers hold the secret.
  /// Fails unless \p base is https, or http on this machine.
  static llvm::Expected<HttpClient> create(const std::string &base,
                                           std::vector<std::string> headers,
                                           HttpLimits limits);
  /// Sends it, waits and tries again on server errors and rate limits. Fails
  /// where \p request is not for this host.
  llvm::Expected<HttpReply> send(const HttpRequest &request) const;
  /// Waits before the try after \p earlier ones.
  void wait(unsigned earlier) const;

  std::string base; ///< without a slash at the end

private:
  HttpReply sendOnce(const HttpRequest &request) const;
  llvm::Expected<HttpReply> sendFollowing(HttpRequest request) const;

  std::vector<std::string> headers;
  HttpLimits limits;
};

} // namespace breakpath
