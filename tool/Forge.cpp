// What the interfaces of all forges have in common: JSON and its errors.

#include "tool/Forge.h"

#include "reports/Report.h"
#include "tool/Project.h"

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

llvm::Expected<std::vector<PostedComment>> commentsIn(const std::string &json,
                                                      const char *authorKey,
                                                      const char *loginKey) {
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
        each.contains(authorKey) ? Json(each[authorKey]) : Json::object();
    PostedComment comment{textAt(each, "id"), textAt(author, loginKey),
                          textAt(each, "body")};
    // It becomes part of an address.
    if (comment.id.empty() ||
        comment.id.find_first_not_of("0123456789") != std::string::npos)
      return failure("the answer has a comment without a number");
    comments.push_back(std::move(comment));
  }
  return comments;
}

std::string asBody(const std::string &text) {
  return Json{{"body", text}}.dump(-1, ' ', false,
                                   Json::error_handler_t::replace);
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
