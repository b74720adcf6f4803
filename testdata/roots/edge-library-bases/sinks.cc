#include "sinks.h"

namespace shop {
void note() {}
void neverNote() {}
Sink::int_type Sink::overflow(int_type c) {
  note();
  return c;
}
std::streamsize Sink::xsputn(const char *, std::streamsize n) {
  note();
  return n;
}
int Sink::sync() {
  note();
  return 0;
}
NeverSink::int_type NeverSink::overflow(int_type c) {
  neverNote();
  return c;
}
const char *Error::what() const noexcept {
  note();
  return "error";
}
void *Arena::do_allocate(std::size_t bytes, std::size_t) {
  note();
  return ::operator new(bytes);
}
void Arena::do_deallocate(void *p, std::size_t, std::size_t) {
  note();
  ::operator delete(p);
}
bool Arena::do_is_equal(const memory_resource &other) const noexcept {
  note();
  return this == &other;
}
const char *Category::name() const noexcept {
  note();
  return "shop";
}
std::string Category::message(int) const {
  note();
  return "message";
}
void report(std::ostream &out) {
  out.put('x');
  out << "text" << 3;
  out.flush();
}
const char *describe(const std::exception &error) { return error.what(); }
} // namespace shop
