#include "lib.h"

int at_end(const feed_reader *reader) { return !reader->text[reader->position]; }

int count(void) { return feed_count(""); }
