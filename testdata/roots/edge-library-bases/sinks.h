#pragma once
#include <exception>
#include <memory>
#include <memory_resource>
#include <ostream>
#include <streambuf>
#include <string>
#include <system_error>

namespace shop {
void note();
void neverNote();

class Sink : public std::streambuf {
protected:
  int_type overflow(int_type c) override;
  std::streamsize xsputn(const char *text, std::streamsize n) override;
  int sync() override;
};
class NeverSink : public std::streambuf {
protected:
  int_type overflow(int_type c) override;
};
class Error : public std::exception {
public:
  const char *what() const noexcept override;
};
class Arena : public std::pmr::memory_resource {
  void *do_allocate(std::size_t bytes, std::size_t alignment) override;
  void do_deallocate(void *p, std::size_t bytes,
                     std::size_t alignment) override;
  bool do_is_equal(const memory_resource &other) const noexcept override;
};
class Category : public std::error_category {
public:
  const char *name() const noexcept override;
  std::string message(int n) const override;
};
void report(std::ostream &out);
const char *describe(const std::exception &error);
} // namespace shop
