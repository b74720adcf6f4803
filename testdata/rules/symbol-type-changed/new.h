#pragma once

extern "C" {
int mail_debug(void);
int mail_queued(void);
}
