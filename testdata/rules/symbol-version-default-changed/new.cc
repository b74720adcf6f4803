#include "lib.h"

// Programs that were linked to the first version keep what it counted.
extern "C" int mail_queued_with_drafts(void) { return 3; }
extern "C" int mail_queued_alone(void) { return 2; }
__asm__(".symver mail_queued_with_drafts, mail_queued@MAIL_1");
__asm__(".symver mail_queued_alone, mail_queued@@MAIL_2");
