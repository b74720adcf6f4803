#pragma once

namespace json {
class Value;
struct ReadOptions {
  bool allow_comments = false;
};
Value *parse_text(const char *text, const ReadOptions &options);
/// Two that went and one that came: which is which cannot be told.
int countMembers(const Value *value);

class Writer {
public:
  void serialize(const Value *value, int indent);
  void flush();
};
} // namespace json
