#pragma once
#include <exception>
#include <stdexcept>
#include <string>

namespace shop {
int note();
int neverNote();

struct Error {
  explicit Error(int n);
  Error(const Error &other);
  virtual ~Error();
  virtual int code() const { return note(); }
  int n;
};
struct Refused : Error {
  Refused() : Error(2) {}
  int code() const override { return note(); }
};
struct NeverThrown : Error {
  NeverThrown() : Error(3) {}
  int code() const override { return neverNote(); }
};
struct Failure : std::runtime_error {
  explicit Failure(const std::string &what);
  const char *what() const noexcept override;
};
struct Guard {
  ~Guard();
};
[[noreturn]] void refuse();
void fail(int n);
int tried(int n);
struct Member {
  explicit Member(int n) : n(n) {
    if (n == 0)
      throw Error(4);
  }
  ~Member();
  int n;
};
struct Whole {
  Member first, second;
  Whole() try : first(1), second(0) {
  } catch (const Error &error) {
    error.code();
  }
};
} // namespace shop
