#include "shop.h"

namespace shop {
static Handle atExit;
static std::unique_ptr<MailJob> keptToTheEnd(new MailJob);

static void scopes() {
  File file;
  Part parts[2];
  if (parts + 1)
    Holder<Part> held;
  for (Handle h; false;) {
  }
}

static Handle make() { return Handle(); }
static int use(const Handle &) { return 1; }
static int byValue(Handle) { return 1; }

static void temporaries() {
  make();
  use(Handle());
  const Handle &longer = make();
  byValue(longer);
  int n = (Handle(), use(make()));
  (void)n;
}

static void deletes() {
  Job *job = new MailJob;
  delete job;
  job = new PrintJob;
  delete job;
  Part *parts = new Part[2];
  delete[] parts;
  Handle *handle = new Handle;
  handle->~Handle();
  ::operator delete(handle);
}

static void smart() {
  auto one = std::make_unique<MailJob>();
  std::unique_ptr<Job> two = std::make_unique<PrintJob>();
  std::shared_ptr<Job> three = std::make_shared<MailJob>();
  std::shared_ptr<File> four(new File);
  std::unique_ptr<Handle, Closer> five(new Handle);
  two.reset();
}

static void containers() {
  std::vector<Part> parts(2);
  std::list<Handle> handles(1);
  std::map<int, File> files;
  files[1];
  std::optional<Part> maybe = Part();
  std::vector<std::unique_ptr<Job>> jobs;
  jobs.push_back(std::make_unique<PrintJob>());
}

static Part &leaked() {
  static Part *part = new Part;
  return *part;
}
static Part &local() {
  static Part part;
  return part;
}
static Kept *forever() {
  static Kept *kept = new Kept;
  return kept;
}
union Room {
  Room() {}
  ~Room() {}
  Kept kept; // not destroyed
};
} // namespace shop

int main() { // root: main main
  shop::scopes();
  shop::temporaries();
  shop::deletes();
  shop::smart();
  shop::containers();
  shop::leaked();
  shop::local();
  shop::Pimpl pimpl;
  shop::Room room;
  return shop::forever() ? 0 : 1;
}
