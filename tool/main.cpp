#include "tool/Main.h"

int main(int argc, char **argv) { return breakpath::run(argc, argv); }
