#pragma once

namespace ui {
struct Event {
  int key = 0;
};
struct Context {};

template <class Derived> class Handler {
public:
  void dispatch(const Event &event) {
    Context context;
    static_cast<Derived *>(this)->onKey(event, context);
  }
};
} // namespace ui
