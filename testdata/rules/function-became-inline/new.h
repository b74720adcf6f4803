#pragma once

namespace text {
int width(const char *text);
inline bool is_blank(const char *text) { return width(text) == 0; }
inline int tabs(int columns) { return columns / 8; }

class Cursor {
public:
  explicit Cursor(const char *text) : text(text) {}
  Cursor(const Cursor &other) = default;
  ~Cursor();
  bool at_end() const { return *text == 0; }
  void advance(int count);
  static Cursor end_of(const char *text);

private:
  const char *text;
};

inline Cursor Cursor::end_of(const char *text) {
  while (*text)
    ++text;
  return Cursor(text);
}

class Filter {
public:
  virtual ~Filter();
  virtual bool accepts(char letter) { return letter != 0; }
};
} // namespace text
