#include "tool/Run.h"

int main(int argc, char **argv) { return breakpath::run(argc, argv); }
