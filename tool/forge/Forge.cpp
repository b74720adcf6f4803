// What the interfaces of all forges have in common: JSON and its errors.

#include "tool/forge/Forge.h"

#include "reports/Report.h"
#include "tool/support/Failure.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace breakpath {

using Json = nlohmann::json;

static Json parsed(const std::string &text) {
  return Json::parse(text, nullptr, /*allow_exceptions=*/false);
}

static std::string asText(const Json &value) {
  if (value.is_string())
    return value.get<std::string>();
  return value.is_number_unsigned() ? value.dump() : "";
}

static std::string textAt(const Json &object, const char *key) {
  return object.is_object() && object.contains(key) ? asText(object[key]) : "";
}

std::string textIn(const std::string &json, std::vector<std::string> path) {
  Json value = parsed(json);
  for (const std::string &key : path) {
    if (!value.is_object() || !value.contains(key))
      return "";
    value = Json(value[key]);
  }
  return asText(value);
}

/// One comment for each object of an array, unless its "system" is true.
static llvm::Expected<std::vector<PostedComment>>
commentsIn(const std::string &json, const Forge::Words &words) {
  Json list = parsed(json);
  if (!list.is_array())
    return failure("the answer is no list of comments");
  std::vector<PostedComment> comments;
  for (const Json &each : list) {
    if (!each.is_object())
      return failure("the answer is no list of comments");
    if (each.contains("system") && each["system"] == true)
      continue;
    Json author =
        each.contains(words.author) ? Json(each[words.author]) : Json::object();
    PostedComment comment{textAt(each, "id"), textAt(author, words.name),
                          textAt(each, "body")};
    // It becomes part of an address.
    if (comment.id.empty() ||
        comment.id.find_first_not_of("0123456789") != std::string::npos)
      return failure("the answer has a comment without a number");
    comments.push_back(std::move(comment));
  }
  return comments;
}

static std::string asBody(const std::string &text) {
  return Json{{"body", text}}.dump(-1, ' ', false,
                                   Json::error_handler_t::replace);
}

llvm::Expected<std::vector<PostedComment>> Forge::list() const {
  constexpr unsigned mostPages = 200;
  std::vector<PostedComment> all;
  std::string url = comments() + words.query;
  for (unsigned page = 0; !url.empty(); ++page) {
    if (page == mostPages)
      return failure(client.base + ": the comments have no end");
    llvm::Expected<HttpReply> reply = get(url);
    if (!reply)
      return reply.takeError();
    if (!reply->isDone())
      return problem(*reply);
    auto some = commentsIn(reply->body, words);
    if (!some)
      return failed(*reply, llvm::toString(some.takeError()));
    all.insert(all.end(), some->begin(), some->end());
    llvm::Expected<std::string> next = nextPage(*reply);
    if (!next)
      return next.takeError();
    url = *next;
  }
  return all;
}

llvm::Expected<std::optional<PostedComment>>
Forge::create(const std::string &body) const {
  llvm::Expected<HttpReply> reply =
      client.send({"POST", comments(), asBody(body), false});
  if (!reply)
    return reply.takeError();
  if (reply->isUncertain())
    return std::nullopt;
  if (!reply->isDone())
    return problem(*reply);
  return PostedComment{textIn(reply->body, {"id"}),
                       textIn(reply->body, {words.author, words.name}), body};
}

llvm::Error Forge::update(const std::string &id,
                          const std::string &body) const {
  llvm::Expected<HttpReply> reply =
      client.send({words.change, comment(id), asBody(body), true});
  if (!reply)
    return reply.takeError();
  return reply->isDone() ? llvm::Error::success() : problem(*reply);
}

llvm::Error Forge::failed(const HttpReply &reply,
                          const std::string &why) const {
  constexpr size_t longest = 200;
  std::string said = textIn(reply.body, {"message"});
  if (said.empty())
    said = textIn(reply.body, {"error"});
  if (reply.status == 0)
    said = reply.body;
  for (size_t at; !target.token.empty() &&
                  (at = said.find(target.token)) != std::string::npos;)
    said.replace(at, target.token.size(), "***");
  said = printable(said.substr(0, longest));
  std::string text = client.base + ": " + why;
  if (reply.status)
    text += " (" + std::to_string(reply.status) +
            (said.empty() ? ")" : ": " + said + ")");
  else
    text += " (" + said + ")";
  return failure(text);
}

llvm::Expected<HttpReply> Forge::get(const std::string &url) const {
  return client.send({"GET", url, "", true});
}

} // namespace breakpath
