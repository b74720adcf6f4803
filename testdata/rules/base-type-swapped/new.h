#pragma once

namespace form {
class Control {
public:
  void enable();
};
class View {
public:
  void draw();
};
/// Still a Control, by way of another class.
class Input : public Control {
public:
  const char *text();
};
class Password : public Input {};
class Icon : public View {};
} // namespace form
