#pragma once

namespace shop {
int drawn();
int neverDrawn();

struct Named {
  explicit Named(int n = drawn());
  virtual ~Named();
  virtual int name() { return drawn(); }
  int n;
};
struct Left : virtual Named {
  Left() : Named(neverDrawn()) {} // the most derived class gives it another
  int name() override;
  virtual int left() { return drawn(); }
};
struct Right : virtual Named {
  virtual int right() { return drawn(); }
};
struct Both : Left, Right { // name() of Left dominates
  Both() : Named(1) {}
  int right() override;
  int left() override;
};

struct Reader {
  virtual ~Reader() = default;
  virtual int next() = 0;
};
struct Writer {
  virtual ~Writer() = default;
  virtual int next() = 0;
  virtual int flush() { return drawn(); }
};
struct File : Reader, Writer {
  int next() override; // both
  int flush() override;
};
struct NeverFile : Reader, Writer {
  int next() override { return neverDrawn(); }
  int flush() override { return neverDrawn(); }
};

// A sibling implements what the interface asks for.
struct Drawable {
  virtual ~Drawable() = default;
  virtual int draw() = 0;
};
struct DrawingMixin : virtual Drawable {
  int draw() override;
};
struct Clickable : virtual Drawable {
  int click() { return draw(); } // runs the mixin's
};
struct Button : Clickable, DrawingMixin {};

// Inherited, not overridden.
struct Parent {
  virtual ~Parent() = default;
  virtual int age();
};
struct Child : Parent {};
struct GrandChild : Child {
  int age() override;
};
struct NeverGrandChild : Child {
  int age() override { return neverDrawn(); }
};

// A name that hides is no overrider.
struct Hiding : Parent {
  int age(int neverWithArgument) const;
};
} // namespace shop
