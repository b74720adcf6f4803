#include "lib.h"

const int *(*starts)(const range::Span &) = range::begin;
const int *(*ends)(const range::Span &) = range::end;

int first(const range::Span &span) { return *range::begin(span); }
