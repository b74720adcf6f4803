#pragma once

extern "C" {
extern int mail_debug;
int mail_queued(void);
}
