// Neither: a program.
void migrate();

int main() { migrate(); } // root: main main
