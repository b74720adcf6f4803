#pragma once

namespace lib {
struct Door;
enum Status { StatusOk, StatusJammed };
bool unlock(Door *door);
bool isOpen(const Door *door);
} // namespace lib
