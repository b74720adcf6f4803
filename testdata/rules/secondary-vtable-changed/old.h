#pragma once

namespace plug {
class Named {
public:
  virtual const char *name();
};
class Sized {
public:
  virtual int size();
};
class Plugin : public Named, public Sized {
public:
  const char *name() override;
  int size() override;
};
class Theme : public Named {
public:
  const char *name() override;
};
int measure(Sized *sized);
Sized *plugin();
} // namespace plug
