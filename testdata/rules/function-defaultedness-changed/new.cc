#include "lib.h"

term::Session::Session() : number(4) {}
int term::Session::id() const { return number; }
term::Screen::Screen() {}
term::Screen::~Screen() {}
