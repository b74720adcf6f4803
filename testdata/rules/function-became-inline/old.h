#pragma once

namespace text {
int width(const char *text);
bool is_blank(const char *text);
inline int tabs(int columns) { return columns / 8; }

class Cursor {
public:
  explicit Cursor(const char *text);
  Cursor(const Cursor &other);
  ~Cursor();
  bool at_end() const;
  void advance(int count);
  static Cursor end_of(const char *text);

private:
  const char *text;
};

class Filter {
public:
  virtual ~Filter();
  virtual bool accepts(char letter);
};
} // namespace text
