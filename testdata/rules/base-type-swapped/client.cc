#include "lib.h"

void enable(form::Control &control) { control.enable(); }

void ready(form::Password &password, form::Icon &icon) {
  enable(password);
  enable(icon);
}
