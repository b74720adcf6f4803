#pragma once

#include <string>

bool toggle(const std::string &key);
