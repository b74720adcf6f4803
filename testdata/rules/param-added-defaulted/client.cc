#include "lib.h"

using Sink = void (*)(const char *);

Sink lineSink = &lib::logLine;
Sink rawSink = &lib::logRaw;

void announce() { lib::logLine("started"); }
