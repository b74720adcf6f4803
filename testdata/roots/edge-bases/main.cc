#include "shapes.h"

using namespace shop;

static int byNamed(Named &named) { return named.name(); }
static int byRight(Right &right) { return right.right() + right.name(); }
static int byLeft(Left &left) { return left.left(); }
static int byReader(Reader &reader) { return reader.next(); }
static int byWriter(Writer *writer) { return writer->next() + writer->flush(); }
static int byChild(Child &child) { return child.age(); }
static int byCast(Reader *reader) {
  auto *writer = dynamic_cast<Writer *>(reader);
  return writer ? writer->flush() : 0;
}

int main() { // root: main main
  Both both;
  Named plain;
  Right only;
  File file;
  Button button;
  Clickable &clickable = button;
  Child child;
  GrandChild grandChild;
  Hiding hiding;
  int sum = byNamed(both) + byNamed(plain) + byRight(both) + byRight(only) +
            byLeft(both) + byReader(file) + byWriter(&file) + byCast(&file) +
            clickable.click() + byChild(child) + byChild(grandChild);
  Parent &parent = hiding;
  sum += parent.age();
  Drawable *drawable = &button;
  sum += drawable->draw();
  return sum > 0 ? 0 : 1;
}
