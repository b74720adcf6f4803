#pragma once

void require(const char *key);
