#include "tests/FakeForge.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <arpa/inet.h>
#include <netinet/in.h>
#include <sstream>
#include <sys/socket.h>
#include <unistd.h>

namespace breakpath::test {

using Json = nlohmann::json;

FakeForge::FakeForge() {
  listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof(address);
  if (bind(listener, reinterpret_cast<sockaddr *>(&address), size) ||
      listen(listener, 16) ||
      getsockname(listener, reinterpret_cast<sockaddr *>(&address), &size))
    abort();
  port = ntohs(address.sin_port);
  thread = std::thread([this] { serve(); });
}

FakeForge::~FakeForge() {
  stops = true;
  shutdown(listener, SHUT_RDWR);
  thread.join();
  close(listener);
}

std::string FakeForge::url(const std::string &path) const {
  return "http://127.0.0.1:" + std::to_string(port) + path;
}

void FakeForge::script(const std::string &method, Reply reply) {
  std::lock_guard lock(mutex);
  scripted.emplace_back(method, std::move(reply));
}

std::vector<FakeForge::Request> FakeForge::requests() const {
  std::lock_guard lock(mutex);
  return seen;
}

size_t FakeForge::count(const std::string &method) const {
  std::lock_guard lock(mutex);
  return std::count_if(seen.begin(), seen.end(),
                       [&](auto &each) { return each.method == method; });
}

void FakeForge::serve() {
  while (!stops) {
    int connection = accept4(listener, nullptr, nullptr, SOCK_CLOEXEC);
    if (connection < 0)
      continue;
    answer(connection);
    close(connection);
  }
}

static std::string lower(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](unsigned char c) { return std::tolower(c); });
  return text;
}

/// Reads up to the end of the body; false where the connection ends before.
static bool readRequest(int connection, FakeForge::Request &request) {
  std::string text;
  size_t headerEnd = std::string::npos, length = 0;
  char part[4096];
  while (headerEnd == std::string::npos ||
         text.size() < headerEnd + 4 + length) {
    ssize_t n = read(connection, part, sizeof(part));
    if (n <= 0)
      return false;
    text.append(part, n);
    if (headerEnd != std::string::npos)
      continue;
    headerEnd = text.find("\r\n\r\n");
    if (headerEnd == std::string::npos)
      continue;
    std::istringstream in(text.substr(0, headerEnd));
    std::string version;
    in >> request.method >> request.path >> version;
    for (std::string line; std::getline(in, line);)
      if (size_t at = line.find(": "); at != std::string::npos)
        request.headers[lower(line.substr(0, at))] =
            line.substr(at + 2, line.find('\r') - at - 2);
    if (request.headers.contains("content-length"))
      length = std::stoul(request.headers["content-length"]);
  }
  request.body = text.substr(headerEnd + 4);
  return true;
}

void FakeForge::answer(int connection) {
  Request request;
  if (!readRequest(connection, request))
    return;
  Reply reply;
  {
    std::lock_guard lock(mutex);
    seen.push_back(request);
    auto next = std::find_if(scripted.begin(), scripted.end(), [&](auto &each) {
      return each.first == request.method;
    });
    if (next != scripted.end()) {
      reply = next->second;
      scripted.erase(next);
    } else {
      reply = replyTo(request);
    }
  }
  if (reply.status == 0) // hangs up
    return;
  std::string text = "HTTP/1.1 " + std::to_string(reply.status) + " x\r\n";
  for (const std::string &header : reply.headers)
    text += header + "\r\n";
  text += "Content-Length: " + std::to_string(reply.body.size()) +
          "\r\nConnection: close\r\n\r\n" + reply.body;
  for (size_t at = 0; at < text.size();) {
    ssize_t n =
        send(connection, text.data() + at, text.size() - at, MSG_NOSIGNAL);
    if (n <= 0)
      return;
    at += n;
  }
}

static Json asJson(const FakeForge::Comment &comment) {
  Json author = {{"login", comment.author}, {"username", comment.author}};
  return {{"id", comment.id},
          {"body", comment.body},
          {"user", author},
          {"author", author},
          {"system", comment.isSystem}};
}

// Both ways to say what the next page is.
FakeForge::Reply FakeForge::page(const Request &request) {
  size_t at = request.path.find("&page=");
  size_t number =
      at == std::string::npos ? 1 : std::stoul(request.path.substr(at + 6));
  Json list = Json::array();
  size_t end = std::min<size_t>(comments.size(), number * pageSize);
  for (size_t i = (number - 1) * pageSize; i < end; ++i)
    list.push_back(asJson(comments[i]));
  Reply reply{200, list.dump(), {}};
  bool isLast = number * pageSize >= comments.size();
  std::string next = std::to_string(number + 1);
  reply.headers.push_back("X-Next-Page: " + (isLast ? "" : next));
  if (!isLast)
    reply.headers.push_back("Link: <" + url(request.path.substr(0, at)) +
                            "&page=" + next + ">; rel=\"next\", <" +
                            url("/last") + ">; rel=\"last\"");
  return reply;
}

FakeForge::Reply FakeForge::replyTo(const Request &request) {
  if (request.path.ends_with("/user"))
    return {200, Json{{"login", me}, {"username", me}, {"id", 7}}.dump(), {}};
  if (request.method == "GET")
    return page(request);
  Json sent = Json::parse(request.body, nullptr, false);
  if (!sent.is_object() || !sent.contains("body"))
    return {422, "{\"message\": \"no body\"}", {}};
  if (request.method == "POST") {
    unsigned id = comments.empty() ? 1 : comments.back().id + 1;
    comments.push_back({id, me, sent["body"]});
    return {201, asJson(comments.back()).dump(), {}};
  }
  unsigned id = std::stoul(request.path.substr(request.path.rfind('/') + 1));
  for (Comment &comment : comments)
    if (comment.id == id) {
      comment.body = sent["body"];
      return {200, asJson(comment).dump(), {}};
    }
  return {404, "{\"message\": \"Not Found\"}", {}};
}

} // namespace breakpath::test
