// These run as a part of the program that asks for them: they are calls.
#include <cstdlib>
#include <exception>
#include <new>

namespace shop {
void flush();
void die();
void grow();

int main() {
  std::atexit(flush);        // no root
  std::at_quick_exit(flush); // no root
  std::set_terminate(die);   // no root
  std::set_new_handler(grow); // no root
  return 0;
}
} // namespace shop
