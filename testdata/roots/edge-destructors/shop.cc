#include "shop.h"

namespace shop {
static int count = 0;
void closed(const char *) { ++count; }
void neverClosed() { closed("never"); }

Handle::Handle() = default;
Handle::Handle(const Handle &) {}
Handle::~Handle() { closed("handle"); }
Job::~Job() { closed("job"); }
MailJob::~MailJob() { closed("mail"); }

struct Hidden {
  ~Hidden() { closed("hidden"); }
  Part part;
};
Pimpl::Pimpl() : hidden(new Hidden) {}
Pimpl::~Pimpl() = default;

void Closer::operator()(Handle *handle) const { delete handle; }
} // namespace shop
