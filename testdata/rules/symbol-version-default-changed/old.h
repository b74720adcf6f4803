#pragma once

extern "C" int mail_queued(void);
