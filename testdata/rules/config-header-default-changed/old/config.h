#pragma once

#ifndef STORE_ENABLE_LEGACY
#define STORE_ENABLE_LEGACY 1
#endif
