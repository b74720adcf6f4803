#pragma once

namespace boost {
namespace signals2 {
class connection {};
enum connect_position { at_back, at_front };

template <typename Signature, typename SlotFunction = Signature> class slot {
public:
  template <typename F> slot(const F &f) {}
};

template <typename Signature> class signal {
public:
  typedef slot<Signature> slot_type;
  connection connect(const slot_type &slot, connect_position = at_back);
  connection connect(const int &group, const slot_type &slot,
                     connect_position = at_back);
  template <typename... Args> void operator()(Args... args) {}
};
} // namespace signals2
} // namespace boost
