#include "lib.h"

using Visitor = void (*)(lib::Record *);

Visitor auditVisitor = &lib::audit;
Visitor archiveVisitor = &lib::archive;

void auditOne(lib::Record *record) { lib::audit(record); }
