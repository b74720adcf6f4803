#include "lib.h"

int main() {
  gui::Window window;
  window.set_title("report");
  window.show();
}
