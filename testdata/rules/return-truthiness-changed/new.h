#pragma once

namespace lib {
struct Door;
enum Status { StatusOk, StatusJammed };
Status unlock(Door *door);
bool isOpen(const Door *door);
} // namespace lib
