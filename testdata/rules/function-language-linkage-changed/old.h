#pragma once

int zone_offset(const char *name);
extern "C" int zone_count();
