#pragma once
#include <list>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace shop {
void closed(const char *what);
void neverClosed();

struct Handle {
  Handle();
  Handle(const Handle &);
  ~Handle();
};

struct Part {
  ~Part() { closed("part"); }
};

struct File : Handle { // destroys both without a word
  Part part;
};

struct Job {
  virtual ~Job();
};
struct MailJob : Job {
  ~MailJob() override;
  Part part;
};
struct PrintJob : Job { // implicit
  Handle handle;
};
struct NeverJob : Job {
  ~NeverJob() override { neverClosed(); }
};

template <class T> struct Holder {
  ~Holder() { closed("holder"); }
  T t;
};

struct Hidden;
struct Pimpl {
  Pimpl();
  ~Pimpl();
  std::unique_ptr<Hidden> hidden;
};

struct Closer {
  void operator()(Handle *handle) const;
};
struct Kept { // made, and never destroyed
  ~Kept() { neverClosed(); }
};
} // namespace shop
