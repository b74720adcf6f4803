#pragma once

namespace json {
class Value;
struct ReadOptions {
  bool allow_comments = false;
};
Value *parseText(const char *text, const ReadOptions &options);
/// Two that went and one that came: which is which cannot be told.
int countKeys(const Value *value);
int countItems(const Value *value);

class Writer {
public:
  void serialise(const Value *value, int indent);
  void flush();
};
} // namespace json
