namespace shop {
void serve();
int main() { return 0; } // no root
struct App {
  int main(); // no root
};
int App::main() { return shop::main(); } // no root
} // namespace shop

int main(int argc, char **argv) { // root: main main
  (void)argv;
  shop::serve();
  return argc;
}
