#include "tool/forge/Http.h"

#include "tool/support/Failure.h"

#include <llvm/ADT/StringRef.h>

#include <curl/curl.h>

#include <algorithm>
#include <ctime>
#include <memory>
#include <optional>
#include <random>
#include <thread>

namespace breakpath {

namespace {

using std::chrono::milliseconds;

struct Free {
  void operator()(CURL *handle) const { curl_easy_cleanup(handle); }
  void operator()(CURLU *url) const { curl_url_cleanup(url); }
  void operator()(curl_slist *list) const { curl_slist_free_all(list); }
};

/// Scheme, host and port as one text; empty for no address.
std::string originOf(const std::string &address, std::string &scheme,
                     std::string &host) {
  std::unique_ptr<CURLU, Free> url(curl_url());
  auto part = [&](CURLUPart which, unsigned flags = 0) {
    char *text = nullptr;
    if (curl_url_get(url.get(), which, &text, flags))
      return std::string();
    std::string result = text;
    curl_free(text);
    return result;
  };
  if (curl_url_set(url.get(), CURLUPART_URL, address.c_str(), 0))
    return "";
  // Whoever writes a name into an address means to lead astray.
  if (!part(CURLUPART_USER).empty() || !part(CURLUPART_PASSWORD).empty())
    return "";
  scheme = part(CURLUPART_SCHEME);
  host = llvm::StringRef(part(CURLUPART_HOST)).lower();
  return scheme + "://" + host + ":" + part(CURLUPART_PORT, CURLU_DEFAULT_PORT);
}

std::string originOf(const std::string &address) {
  std::string scheme, host;
  return originOf(address, scheme, host);
}

bool isThisMachine(const std::string &host) {
  return host == "127.0.0.1" || host == "[::1]" || host == "localhost";
}

struct Sink {
  HttpReply &reply;
  size_t most;
};

size_t takeBody(char *data, size_t, size_t size, void *into) {
  Sink &sink = *static_cast<Sink *>(into);
  if (sink.reply.body.size() + size > sink.most)
    return 0; // curl gives up
  sink.reply.body.append(data, size);
  return size;
}

size_t takeHeader(char *data, size_t, size_t size, void *into) {
  constexpr size_t mostHeaders = 200;
  HttpReply &reply = static_cast<Sink *>(into)->reply;
  auto [name, value] = llvm::StringRef(data, size).split(':');
  if (name.size() < size && reply.headers.size() < mostHeaders)
    reply.headers[name.trim().lower()] = value.trim().str();
  return size;
}

std::optional<long> numberIn(const HttpReply &reply, const char *header) {
  auto found = reply.headers.find(header);
  long number = 0;
  if (found == reply.headers.end() ||
      llvm::StringRef(found->second).getAsInteger(10, number) || number < 0)
    return std::nullopt;
  return number;
}

bool isRateLimit(const HttpReply &reply) {
  if (reply.status == 429)
    return true;
  // GitHub says 403 for both kinds of limit.
  return reply.status == 403 && (reply.headers.contains("retry-after") ||
                                 numberIn(reply, "x-ratelimit-remaining") == 0);
}

/// How long the server asks to wait, if it does.
std::optional<milliseconds> askedWait(const HttpReply &reply) {
  constexpr long day = 24 * 3600;
  if (auto seconds = numberIn(reply, "retry-after"))
    return std::chrono::seconds(std::min(*seconds, day));
  if (!isRateLimit(reply))
    return std::nullopt;
  for (const char *header : {"x-ratelimit-reset", "ratelimit-reset"})
    if (auto when = numberIn(reply, header))
      return std::chrono::seconds(
          std::clamp<long>(*when - std::time(nullptr), 1, day));
  return std::nullopt;
}

bool isRedirect(long status) {
  return status == 301 || status == 302 || status == 307 || status == 308;
}

/// Half of it for sure, so that many jobs do not come back at once.
milliseconds backOff(milliseconds first, unsigned earlier) {
  static std::mt19937 random(std::random_device{}());
  long most = first.count() << std::min(earlier, 6u);
  return milliseconds(
      std::uniform_int_distribution<long>(most / 2, most)(random));
}

} // namespace

llvm::Expected<HttpClient> HttpClient::create(const std::string &base,
                                              std::vector<std::string> headers,
                                              HttpLimits limits) {
  static const CURLcode ready = curl_global_init(CURL_GLOBAL_DEFAULT);
  std::string scheme, host;
  if (ready != CURLE_OK || originOf(base, scheme, host).empty())
    return failure(base + ": is no address of a forge");
  if (scheme != "https" && !(scheme == "http" && isThisMachine(host)))
    return failure(base + ": a token is sent over https only");
  HttpClient client;
  client.base = llvm::StringRef(base).rtrim('/').str();
  client.headers = std::move(headers);
  client.limits = limits;
  return client;
}

HttpReply HttpClient::sendOnce(const HttpRequest &request) const {
  HttpReply reply;
  Sink sink{reply, limits.mostBytes};
  std::unique_ptr<CURL, Free> handle(curl_easy_init());
  curl_slist *lines = nullptr;
  for (const std::string &header : headers)
    lines = curl_slist_append(lines, header.c_str());
  if (!request.body.empty())
    lines = curl_slist_append(lines, "Content-Type: application/json");
  std::unique_ptr<curl_slist, Free> list(lines);
  auto set = [&](CURLoption option, auto value) {
    curl_easy_setopt(handle.get(), option, value);
  };
  bool isLocal = request.url.starts_with("http:");
  set(CURLOPT_URL, request.url.c_str());
  set(CURLOPT_CUSTOMREQUEST, request.method.c_str());
  set(CURLOPT_HTTPHEADER, list.get());
  set(CURLOPT_USERAGENT, "breakpath/" BREAKPATH_VERSION);
  set(CURLOPT_PROTOCOLS_STR, isLocal ? "http" : "https");
  if (isLocal) // in the clear, so not through a proxy
    set(CURLOPT_NOPROXY, "*");
  set(CURLOPT_FOLLOWLOCATION, 0L); // see sendFollowing
  set(CURLOPT_SSL_VERIFYPEER, 1L);
  set(CURLOPT_SSL_VERIFYHOST, 2L);
  set(CURLOPT_NETRC, long(CURL_NETRC_IGNORED));
  set(CURLOPT_NOSIGNAL, 1L);
  set(CURLOPT_CONNECTTIMEOUT, 10L);
  set(CURLOPT_TIMEOUT, long(limits.timeout.count()));
  set(CURLOPT_WRITEFUNCTION, takeBody);
  set(CURLOPT_WRITEDATA, &sink);
  set(CURLOPT_HEADERFUNCTION, takeHeader);
  set(CURLOPT_HEADERDATA, &sink);
  if (!request.body.empty()) {
    set(CURLOPT_POSTFIELDSIZE, long(request.body.size()));
    set(CURLOPT_POSTFIELDS, request.body.c_str());
  }
  CURLcode code = curl_easy_perform(handle.get());
  if (code != CURLE_OK)
    return {0,
            {},
            code == CURLE_WRITE_ERROR ? "the answer is too long"
                                      : curl_easy_strerror(code)};
  curl_easy_getinfo(handle.get(), CURLINFO_RESPONSE_CODE, &reply.status);
  return reply;
}

// A repository that moved answers with its new address on the same host. To any
// other host the token must not go.
llvm::Expected<HttpReply> HttpClient::sendFollowing(HttpRequest request) const {
  for (int hops = 0; hops < 4; ++hops) {
    if (originOf(request.url) != originOf(base))
      return failure(base + ": leads to another host; nothing was sent there");
    HttpReply reply = sendOnce(request);
    if (!isRedirect(reply.status))
      return reply;
    std::string next = reply.headers["location"];
    bool isPath = next.starts_with("/") && !next.starts_with("//");
    request.url = isPath ? originOf(base) + next : next;
  }
  return failure(base + ": leads from one address to the next");
}

llvm::Expected<HttpReply> HttpClient::send(const HttpRequest &request) const {
  milliseconds waited{0};
  for (unsigned tried = 0;; ++tried) {
    llvm::Expected<HttpReply> reply = sendFollowing(request);
    if (!reply)
      return reply;
    bool isWorthIt =
        isRateLimit(*reply) || (reply->isUncertain() && request.isRepeatable);
    milliseconds pause =
        askedWait(*reply).value_or(backOff(limits.firstWait, tried));
    if (!isWorthIt || tried + 1 >= limits.tries ||
        waited + pause > limits.allWaits)
      return reply;
    std::this_thread::sleep_for(pause);
    waited += pause;
  }
}

void HttpClient::wait(unsigned earlier) const {
  std::this_thread::sleep_for(backOff(limits.firstWait, earlier));
}

} // namespace breakpath
