#pragma once

#include <functional>

void retry(int times, const std::function<void()> &action);
